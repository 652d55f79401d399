import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program as a process.
enum Program {
  /// What a run gave.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The program that was built with these tests.
  static let path: FilePath = {
    #if os(Linux)
      let bundle = try? FileSystem.realPath(of: FilePath("/proc/self/exe"))
    #else
      let bundle = FilePath(CommandLine.arguments[0])
    #endif
    let folder = bundle?.bytes.split(separator: UInt8(ascii: "/")).dropLast() ?? []
    return FilePath(Array(folder.flatMap { [UInt8(ascii: "/")] + $0 })).appending("xraylint")
  }()

  /// The root of this repository.
  static let repository = FilePath(
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  )

  /// The lines of a file of this repository.
  static func lines(of path: String) throws -> [String] {
    let bytes = try FileReader().contents(of: repository.appending(path)).bytes
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Runs the program with arguments as a shell reads them, in a folder.
  ///
  /// - Parameter input: The bytes of standard input; nothing by default.
  static func run(
    _ arguments: String,
    in folder: FilePath,
    input: [UInt8] = []
  ) throws -> Outcome {
    try shell("'\(path)' \(arguments)", in: folder, input: input)
  }

  /// Runs a script that finds the program under `$XRAYLINT`.
  static func shell(
    _ script: String,
    in folder: FilePath,
    input: [UInt8] = []
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    try streams.write("input", input)
    let script = """
      XRAYLINT='\(path)'
      { \(script)
      } <'\(streams["input"])' >'\(streams["output"])' 2>'\(streams["errors"])'
      """
    let status = try Shell.run(script, in: folder)
    return Outcome(
      status: status,
      output: try streams.bytes(of: "output"),
      errors: String(decoding: try streams.bytes(of: "errors"), as: UTF8.self)
    )
  }
}
