import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of `fixtures/command-line` with what a command prints.
///
/// `RECORD_FIXTURES=1` writes it anew.
enum Golden {
  private static let isRecording = getenv("RECORD_FIXTURES").map { String(cString: $0) } == "1"

  static func expect(
    _ bytes: [UInt8],
    in name: String,
    of folder: String = "command-line",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = Program.repository.appending("fixtures").appending(folder).appending(name)
    try expect(bytes, at: path, sourceLocation: sourceLocation)
  }

  static func expect(
    _ bytes: [UInt8],
    at path: FilePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard isRecording else {
      let known = try FileReader().contents(of: path).bytes
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text == String(decoding: known, as: UTF8.self), sourceLocation: sourceLocation)
      return
    }
    _ = try? FileSystem.remove(path)
    try FileDescriptor(creating: path).append(bytes)
  }
}
