public import Syntax

/// A replacement of a range of bytes of a source text.
public struct Edit: Hashable, Sendable {
  /// The bytes that are replaced; empty for an insertion.
  public let range: ByteRange
  /// The bytes that take their place.
  public let replacement: [UInt8]

  /// Creates a replacement of a range.
  public init(range: ByteRange, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Creates a replacement of a range by a text.
  init(_ range: ByteRange, _ text: String) {
    self.init(range: range, replacement: Array(text.utf8))
  }

  /// Creates an insertion of a text.
  init(at offset: Int, _ text: String) {
    self.init(ByteRange(at: Int32(offset)), text)
  }
}
