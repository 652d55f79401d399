/// A comment of a YAML file.
public struct Comment: Hashable, Sendable {
  /// The bytes from the number sign up to the end of the line.
  public let range: ByteRange

  /// Creates a comment of bytes that are known to be one.
  init(range: ByteRange) {
    self.range = range
  }
}
