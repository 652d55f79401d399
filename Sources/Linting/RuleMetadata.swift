/// The description of a rule: the one source of its documentation.
///
/// Immutable; a class because every finding asks for it, and a copy would retain a dozen texts.
public final class RuleMetadata: Sendable {
  /// A template with the defect, and the same with the fix.
  public struct Example: Sendable {
    /// The template with the defect.
    public let before: String
    /// The template after `xraylint fix`; nil where the rule fixes nothing.
    public let after: String?
    /// Whether `xraylint fix` does that without being asked for unsafe fixes.
    public let applicability: Applicability
    /// The files beside the template that the rule looks at, by their paths.
    public let files: [String: String]

    /// Creates an example.
    public init(
      before: String,
      after: String? = nil,
      applicability: Applicability = .safe,
      files: [String: String] = [:]
    ) {
      self.before = before
      self.after = after
      self.applicability = applicability
      self.files = files
    }
  }

  /// The name of the defect, in kebab-case.
  public let id: String
  /// The group that has to be selected for the rule to run; nil for one that runs by default.
  public let group: String?
  /// How much a finding matters, unless it says otherwise.
  public let severity: Severity
  /// What the rule reports: one sentence.
  public let summary: String
  /// Why that matters.
  public let rationale: String
  /// What the fix does and when it is safe.
  public let fixSafety: String
  /// The defect in a template.
  public let example: Example
  /// Pages of AWS that the rule rests on.
  public let references: [String]
  /// Names of the same control in other tools.
  public let aliases: [String]

  /// Whether a template may suppress the rule; those about suppressions it may not.
  public let isSuppressible: Bool
  /// Whether the defect outlasts the fixes of other findings although the template shows it no more:
  /// what has been deployed stays as it is.
  public let outlastsOtherFixes: Bool

  /// Creates the description of a rule.
  public init(
    id: String,
    group: String? = nil,
    severity: Severity,
    summary: String,
    rationale: String,
    fixSafety: String,
    example: Example,
    references: [String],
    aliases: [String] = [],
    isSuppressible: Bool = true,
    outlastsOtherFixes: Bool = false
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.fixSafety = fixSafety
    self.example = example
    self.references = references
    self.aliases = aliases
    self.isSuppressible = isSuppressible
    self.outlastsOtherFixes = outlastsOtherFixes
  }
}
