/// Comparison of patterns in which `*` stands for any run of bytes, also an empty one.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html>
public enum Wildcards {
  /// Whether a pattern stands for a text.
  ///
  /// Matches from left to right and, at a mismatch, lets only the latest `*` take one more byte: the time
  /// never exceeds the product of both lengths.
  ///
  /// - Parameter isMatch: Whether a symbol of the pattern other than `*` stands for a byte of the text.
  public static func matches(
    _ pattern: UnsafeBufferPointer<UInt8>,
    _ text: UnsafeBufferPointer<UInt8>,
    _ isMatch: (_ symbol: UInt8, _ byte: UInt8) -> Bool
  ) -> Bool {
    var (position, offset) = (0, 0)
    var retry: (position: Int, offset: Int)?
    while offset < text.count {
      let symbol = position < pattern.count ? pattern[position] : nil
      if symbol == UInt8(ascii: "*") {
        position += 1
        retry = (position, offset)
      } else if let symbol, isMatch(symbol, text[offset]) {
        position += 1
        offset += 1
      } else if let last = retry {
        position = last.position
        offset = last.offset + 1
        retry = (position, offset)
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
