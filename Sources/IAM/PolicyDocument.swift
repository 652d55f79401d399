/// The document of a policy.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>
public enum PolicyDocument: Hashable, Sendable {
  /// A document that can be read; without statements it grants nothing.
  case statements([Statement])
  /// A document outside the template, or of no readable shape; it may allow anything.
  case unknown
}
