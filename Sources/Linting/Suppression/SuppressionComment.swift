public import Syntax

/// A comment `# xraylint: ignore[rule, rule] reason (until 2027-01-31)`.
///
/// It may follow another comment on the same line.
public struct SuppressionComment: Sendable, Hashable {
  /// The name of a rule and where it stands.
  public struct RuleName: Sendable, Hashable {
    /// The ID as written.
    public let id: String
    /// The bytes of the ID.
    public let range: ByteRange
  }

  /// The bytes from the number sign up to the end of the text.
  public let range: ByteRange
  /// The bytes between the brackets.
  public let brackets: ByteRange
  /// The rules, in order.
  public let rules: [RuleName]
  /// Why the findings are no defects here.
  public let reason: String?
  /// The last day on which the suppression holds.
  public let until: CalendarDate?
}
