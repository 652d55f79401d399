public import CloudFormation
public import Syntax

/// Runs rules over files.
public struct Linter: Sendable {
  /// The rules that run.
  public let rules: [any Rule]
  /// How fixes are written.
  public let settings: FixSettings
  /// How suppressions are understood.
  public var suppressions: SuppressionSettings
  /// The severities that count instead of those that rules give, by the ID of the rule.
  public var severities: [String: Severity] = [:]
  /// The rules whose fixes are not offered.
  public var unfixable: Set<String> = []
  /// The roles outside the templates whose permission the user vouches for.
  public var trustedRoles = TrustedRoles.none
  /// The rules that look at suppressions; telling them apart for each file would take longer than
  /// running them.
  let suppressionRules: [any SuppressionRule]
  /// The IDs of the rules whose findings may be suppressed.
  let reviewedRules: Set<String>

  /// Creates a linter that runs some rules.
  public init(
    rules: [any Rule],
    settings: FixSettings = FixSettings(),
    suppressions: SuppressionSettings = SuppressionSettings()
  ) {
    self.rules = rules
    self.settings = settings
    self.suppressions = suppressions
    suppressionRules = rules.compactMap { $0 as? any SuppressionRule }
    reviewedRules = Set(rules.filter { !($0 is any SuppressionRule) }.map { $0.metadata.id })
  }

  /// A linter that reads templates in the same way and finds nothing.
  public var withoutRules: Linter {
    var linter = Linter(rules: [], settings: settings)
    linter.trustedRoles = trustedRoles
    return linter
  }

  /// Lints a file; nil where it holds no template.
  ///
  /// - Throws: A ``SyntaxError`` for a file that cannot be parsed but speaks of AWS resource types;
  ///   any other such file is no template.
  public func report(on source: SourceText) throws(SyntaxError) -> FileReport? {
    let tree: SyntaxTree
    guard Template.isPossible(in: source) || Template.isLikely(in: source) else { return nil }
    do throws(SyntaxError) {
      tree = try SyntaxTree(parsing: source)
    } catch {
      guard Template.isLikely(in: source) else { return nil }
      throw error
    }
    return report(on: tree)
  }

  /// Lints a tree with what other templates of the run give; nil where it holds no template.
  public func report(on tree: SyntaxTree, context: StackContext = .none) -> FileReport? {
    let templates = Template.templates(in: tree, context: context, trusting: trustedRoles)
    guard !templates.isEmpty else { return nil }
    var findings = findings(in: templates) { _ in settings }
    var suppressed: [SuppressedFinding] = []
    if suppressions.isEnabled, !rules.isEmpty {
      var review = review(of: findings, in: tree, templates)
      // Nor may what is suppressed be changed by a fix that several findings have in common.
      let kept = review.functionsToKeep
      if !kept.isEmpty {
        findings = self.findings(in: templates) { document in
          var settings = settings
          settings.keptFunctions = kept[document] ?? []
          return settings
        }
        review = self.review(of: findings, in: tree, templates)
      }
      suppressed = review.suppressed.sorted { precedes($0.finding, $1.finding) }
      findings = review.reported + suppressionRules.flatMap { $0.findings(in: review) }
    }
    for index in findings.indices {
      if let severity = severities[findings[index].rule] { findings[index].severity = severity }
      if unfixable.contains(findings[index].rule) { findings[index].fix = nil }
    }
    findings = SharedNodes.withdrawingFixes(from: findings)
    return FileReport(
      tree: tree,
      templates: templates,
      findings: findings.sorted(by: precedes),
      suppressed: suppressed,
      linter: self
    )
  }

  /// What the rules find in the templates of a file.
  ///
  /// - Parameter settings: How fixes are written in the template at a position.
  private func findings(
    in templates: [Template],
    _ settings: (Int) -> FixSettings
  ) -> [Finding] {
    var findings: [Finding] = []
    for (document, template) in templates.enumerated() {
      let settings = settings(document)
      for var finding in rules.flatMap({ $0.findings(in: template, settings: settings) }) {
        finding.document = document
        findings.append(finding)
      }
    }
    return findings.mergingLoopInstances()
  }

  /// Orders findings by place, then by rule and resource.
  private func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.rule, left.logicalID)
      < (right.range.lowerBound, right.range.upperBound, right.rule, right.logicalID)
  }
}
