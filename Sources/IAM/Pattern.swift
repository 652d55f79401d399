/// A literal entry of an `Action` or `Resource` list, in which `*` and `?` are wildcards.
///
/// `*` stands for any run of bytes, also an empty one, and `?` for exactly one byte. Nothing else is
/// special: neither brackets nor IAM variables such as `${aws:username}`, which IAM does not
/// replace in actions and which never turn a resource into `*`.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html>
public struct Pattern: Hashable, Sendable {
  /// The pattern as the policy spells it.
  public let text: String

  /// Creates the pattern of one list entry.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether the pattern is a run of one or more `*`, which stands for everything.
  public var isEverything: Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Whether the pattern stands for an action, the case of ASCII letters being ignored.
  ///
  /// A pattern without the service prefix that IAM demands (`PutTraceSegments`, `xray*`) stands for
  /// nothing unless it ``isEverything``. An action name is short, so the time is linear in the
  /// length of the pattern; it never exceeds the product of both lengths.
  public func matches(_ action: Action) -> Bool {
    var (text, name) = (text, action.name)
    return isEverything
      || text.withUTF8 { text in
        text.contains(UInt8(ascii: ":")) && name.withUTF8 { Pattern.matches(text, $0) }
      }
  }

  /// Matches from left to right and, at a mismatch, lets only the latest `*` take one more byte.
  private static func matches(
    _ pattern: UnsafeBufferPointer<UInt8>,
    _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (patternIndex, nameIndex) = (0, 0)
    var retry: (pattern: Int, name: Int)?
    while nameIndex < name.count {
      let symbol = patternIndex < pattern.count ? pattern[patternIndex] : nil
      if symbol == UInt8(ascii: "*") {
        patternIndex += 1
        retry = (patternIndex, nameIndex)
      } else if symbol == UInt8(ascii: "?")
        || symbol?.lowercasedASCII == name[nameIndex].lowercasedASCII
      {
        patternIndex += 1
        nameIndex += 1
      } else if let last = retry {
        patternIndex = last.pattern
        nameIndex = last.name + 1
        retry = (patternIndex, nameIndex)
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

extension Pattern: ExpressibleByStringLiteral {
  /// Creates the pattern of a string literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
