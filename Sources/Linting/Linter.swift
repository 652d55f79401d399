public import CloudFormation
public import Syntax

/// Runs rules over files.
public struct Linter: Sendable {
  /// The rules that run.
  public let rules: [any Rule]
  /// How fixes are written.
  public let settings: FixSettings
  /// How suppressions are understood.
  public let suppressions: SuppressionSettings

  /// Creates a linter that runs some rules.
  public init(
    rules: [any Rule],
    settings: FixSettings = FixSettings(),
    suppressions: SuppressionSettings = SuppressionSettings()
  ) {
    self.rules = rules
    self.settings = settings
    self.suppressions = suppressions
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
    let templates = Template.templates(in: tree, context: context)
    guard !templates.isEmpty else { return nil }
    var findings: [Finding] = []
    for (document, template) in templates.enumerated() {
      for var finding in rules.flatMap({ $0.findings(in: template, settings: settings) }) {
        finding.document = document
        findings.append(finding)
      }
    }
    findings = findings.mergingLoopInstances()
    var suppressed: [SuppressedFinding] = []
    if suppressions.isEnabled, !rules.isEmpty {
      let review = review(of: findings, in: tree, templates)
      suppressed = review.suppressed.sorted { precedes($0.finding, $1.finding) }
      findings = review.reported + suppressionRules.flatMap { $0.findings(in: review) }
    }
    findings = SharedNodes.withdrawingFixes(from: findings)
    return FileReport(
      tree: tree,
      templates: templates,
      findings: findings.sorted(by: precedes),
      suppressed: suppressed
    )
  }

  /// Orders findings by place, then by rule and resource.
  private func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.rule, left.logicalID)
      < (right.range.lowerBound, right.range.upperBound, right.rule, right.logicalID)
  }
}
