public import CloudFormation

/// A check of the suppressions themselves, after the other rules have run.
///
/// Its findings cannot be suppressed in a template.
public protocol SuppressionRule: Rule {
  /// The defects of the suppressions of one file.
  func findings(in review: SuppressionReview) -> [Finding]
}

extension SuppressionRule {
  /// Nothing: the rule looks at suppressions only.
  public func findings(in template: Template, settings: FixSettings) -> [Finding] { [] }
}
