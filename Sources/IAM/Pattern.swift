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
    isEverything || (text.utf8.contains(UInt8(ascii: ":")) && matches(action.name.utf8))
  }

  /// Matches from left to right and, at a mismatch, lets only the latest `*` take one more byte.
  private func matches(_ name: String.UTF8View) -> Bool {
    let pattern = text.utf8
    var (patternIndex, nameIndex) = (pattern.startIndex, name.startIndex)
    var retry: (pattern: String.Index, name: String.Index)?
    while nameIndex < name.endIndex {
      let symbol = patternIndex < pattern.endIndex ? pattern[patternIndex] : nil
      if symbol == UInt8(ascii: "*") {
        pattern.formIndex(after: &patternIndex)
        retry = (patternIndex, nameIndex)
      } else if symbol == UInt8(ascii: "?")
        || symbol?.lowercasedASCII == name[nameIndex].lowercasedASCII
      {
        pattern.formIndex(after: &patternIndex)
        name.formIndex(after: &nameIndex)
      } else if let last = retry {
        patternIndex = last.pattern
        nameIndex = name.index(after: last.name)
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
