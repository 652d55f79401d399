/// Standard output or standard error.
enum StandardStream: Sendable {
  case output, error

  /// Writes all bytes.
  ///
  /// - Throws: `FileError`; if nobody reads any more, its `isClosedOutput` is true and the tool
  ///   ends quietly. This needs `FileSystem.ignoreBrokenPipes()` at the start of the process.
  func write(_ bytes: [UInt8]) throws(FileError) {
    do throws(SystemError) {
      switch self {
      case .output: try FileDescriptor.standardOutput.append(bytes)
      case .error: try FileDescriptor.standardError.append(bytes)
      }
    } catch {
      throw FileError(path, .write, .system(error))
    }
  }

  /// Writes a text.
  func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  private var path: FilePath {
    switch self {
    case .output: "standard output"
    case .error: "standard error"
    }
  }
}
