public import Syntax

/// The bytes that libFuzzer gives for one execution.
public struct FuzzInput {
  /// The bytes.
  public let bytes: [UInt8]

  /// Copies the bytes out of the fuzzer's memory.
  public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes as the text of a file.
  public func source(_ path: String) -> SourceText {
    SourceText(path: path, bytes: bytes)
  }
}
