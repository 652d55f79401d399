import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs scripts in an environment that has none of the user's settings.
enum Shell {
  private static let environment =
    [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C",
      "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
    ] + sanitizerOptions

  /// What the address sanitizer is told; without it, a program ends with a status of its own where it
  /// takes what globals point to for lost.
  private static var sanitizerOptions: [String] {
    getenv("ASAN_OPTIONS").map { ["ASAN_OPTIONS=" + String(cString: $0)] } ?? []
  }

  /// Whether a program is installed.
  static func has(_ program: String) -> Bool {
    (try? run("command -v \(program) >/dev/null", in: FilePath("/"))) == 0
  }

  /// Runs a script and returns its exit status.
  @discardableResult
  static func run(_ script: String, in folder: FilePath) throws -> Int32 {
    let script = "cd '\(folder)' || exit 125\n" + script
    var arguments = Self.copies(of: ["sh", "-c", script])
    var variables = Self.copies(of: environment)
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, "/bin/sh", nil, nil, &arguments, &variables) == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      try #require(errno == EINTR)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }
}
