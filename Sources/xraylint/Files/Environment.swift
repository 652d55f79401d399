import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process is told by its surroundings.
enum Environment {
  /// The number of processors that are online.
  static var processorCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The present day of UTC.
  static var today: CalendarDate {
    CalendarDate(daysSince1970: Int(FileSystem.now / (86_400 * 1_000_000_000)))
  }

  /// Whether a variable is set to anything but the empty text.
  static func isSet(_ name: String) -> Bool {
    guard let value = getenv(name) else { return false }
    return value.pointee != 0
  }

  /// The folder for files that nobody is to keep.
  static var temporaryFolder: FilePath {
    FilePath(isSet("TMPDIR") ? String(cString: getenv("TMPDIR")) : "/tmp")
  }

  /// Whether a stream leads to a terminal.
  static func isTerminal(_ stream: StandardStream) -> Bool {
    switch stream {
    case .output: isatty(STDOUT_FILENO) != 0
    case .error: isatty(STDERR_FILENO) != 0
    }
  }

  /// Whether a stream leads to a terminal that knows control codes.
  static func hasControlCodes(_ stream: StandardStream) -> Bool {
    guard isTerminal(stream), let terminal = getenv("TERM") else { return false }
    return strcmp(terminal, "dumb") != 0
  }
}
