/// A half-open range of byte offsets in a source text, counted from the start of the file, byte
/// order mark included.
///
/// Offsets are 32 bits wide: half the memory of the tree, and 2 GiB are more than any template.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lowerBound: Int32
  /// The offset behind the last byte.
  public var upperBound: Int32

  /// Creates the range from one offset up to, but not including, another.
  ///
  /// - Precondition: `lowerBound <= upperBound`.
  public init(_ lowerBound: Int32, _ upperBound: Int32) {
    precondition(lowerBound <= upperBound, "a range ends before it starts")
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// Creates the empty range at an offset: the place of an insertion.
  public init(at offset: Int32) {
    self.init(offset, offset)
  }

  /// The number of bytes.
  public var count: Int { Int(upperBound - lowerBound) }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { lowerBound == upperBound }

  /// The same range as array indices.
  public var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }

  /// Whether every byte of another range lies inside this one.
  public func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
