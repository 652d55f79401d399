public import Syntax

/// A suppression that says nothing that could be followed.
public struct SuppressionProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// A comment gives another instruction than `ignore`.
    case unknownInstruction(String)
    /// A comment names no rules in brackets.
    case missingRules
    /// The list of rules has no closing bracket.
    case unclosedRules(String)
    /// There is no rule of this name.
    case unknownRule(String, suggestion: String?)
    /// The rule is about suppressions itself.
    case suppressionRule(String)
    /// The text is not a date, or names a day that does not exist.
    case invalidDate(String)
    /// A date without the parentheses that make it one.
    case bareDate(String)
    /// A comment stands neither beside nor right above anything.
    case misplaced
    /// A value under `Metadata` is not of the type that belongs there.
    case wrongType(key: String, expected: String)
    /// A key under `Metadata` has no meaning here.
    case unknownKey(String, of: String, suggestion: String?)
    /// An item names no rule.
    case missingRule
  }

  /// What is wrong.
  public let kind: Kind
  /// The bytes that are wrong.
  public let range: ByteRange
  /// Where the suppression stands.
  public let place: SuppressionPlace
}
