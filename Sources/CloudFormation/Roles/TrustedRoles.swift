internal import IAM

/// The roles outside the templates whose permission the user vouches for.
///
/// A pattern that starts with `arn:` is compared with ARNs, every other one with the names of
/// exports that templates import. `*` stands for any run of bytes and `?` for one byte, as in IAM.
public struct TrustedRoles: Sendable, Hashable {
  private let patterns: [String]

  /// No role is trusted.
  public static let none = TrustedRoles([])

  /// Creates a set of patterns.
  public init(_ patterns: [String]) {
    self.patterns = patterns
  }

  /// The first pattern that a role satisfies however the open parts of its ARN or of its export's
  /// name are decided.
  func pattern(for role: ExternalRole) -> String? {
    guard !patterns.isEmpty else { return nil }
    switch role {
    case .arn(let arn): return pattern(matching: arn) { $0.hasPrefix("arn:") }
    case .undecided(.importValue(let name)):
      return pattern(matching: name) { !$0.hasPrefix("arn:") }
    case .undecided, .nameForARN: return nil
    }
  }

  private func pattern(matching text: String, where isIncluded: (String) -> Bool) -> String? {
    guard !text.isEmpty else { return nil }
    let bytes = TrustedRoles.bytes(of: text)
    return patterns.first { isIncluded($0) && TrustedRoles.matches(Array($0.utf8), bytes) }
  }

  /// A byte of no text; stands for a part that only a deployment decides.
  private static let hole: UInt8 = 0xFF

  /// The bytes of a text with one ``hole`` for each `${…}`.
  private static func bytes(of text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "${".utf8), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
        result.append(hole)
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    pattern.withUnsafeBufferPointer { pattern in
      text.withUnsafeBufferPointer { text in
        Wildcards.matches(pattern, text) { symbol, byte in
          symbol == byte || symbol == UInt8(ascii: "?") && byte != hole
        }
      }
    }
  }
}
