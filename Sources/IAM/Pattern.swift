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
        text.contains(UInt8(ascii: ":"))
          && name.withUTF8 { name in
            Wildcards.matches(text, name) { symbol, byte in
              symbol == UInt8(ascii: "?") || symbol.lowercasedASCII == byte.lowercasedASCII
            }
          }
      }
  }
}

extension Pattern: ExpressibleByStringLiteral {
  /// Creates the pattern of a string literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
