public import CloudFormation

/// A check for one kind of defect: a pure function from a template to findings.
public protocol Rule: Sendable {
  /// What the rule is called, what it looks for, and why.
  var metadata: RuleMetadata { get }

  /// The defects of a template.
  func findings(in template: Template, settings: FixSettings) -> [Finding]
}
