/// The number of a version of Go (`1.21.3`) or of a module (`v2.0.3`); what follows it, such as `rc1`
/// or `-pre`, makes no difference.
///
/// See <https://go.dev/ref/mod#versions> and <https://go.dev/doc/toolchain#version>.
public struct VersionNumber: Sendable, Hashable, Comparable {
  /// Major, minor and patch number.
  private let parts: [Int]

  /// Creates a version.
  public init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
    parts = [major, minor, patch]
  }

  /// Reads a version; nil for what is none, such as the name of a branch.
  public init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "v") { rest.removeFirst() }
    var parts: [Int] = []
    while parts.count < 3 {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      // More digits are a time or a hash.
      guard (1...9).contains(digits.count) else { return nil }
      parts.append(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
      rest = rest[digits.endIndex...]
      guard rest.first == UInt8(ascii: ".") else { break }
      rest.removeFirst()
    }
    self.parts = parts + Array(repeating: 0, count: 3 - parts.count)
  }

  /// The major number.
  public var major: Int { parts[0] }

  /// All three numbers, as modules have them.
  public var full: String { parts.map(String.init).joined(separator: ".") }

  /// Orders by major, then minor, then patch number.
  public static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension VersionNumber: CustomStringConvertible {
  /// The number as Go writes its own: without a patch number of zero.
  public var description: String {
    (parts[2] == 0 ? parts.dropLast() : parts).map(String.init).joined(separator: ".")
  }
}
