public import CloudFormation
public import Syntax

/// Runs rules over files.
///
/// Immutable; a class because every report holds its linter, and a copy would retain a dozen parts.
public final class Linter: Sendable {
  /// The rules that run.
  public let rules: [any Rule]
  /// How fixes are written.
  public let settings: FixSettings
  /// How suppressions are understood.
  public let suppressions: SuppressionSettings
  /// The severities that count instead of those that rules give, by the ID of the rule.
  public let severities: [String: Severity]
  /// The rules whose fixes are not offered.
  public let unfixable: Set<String>
  /// The roles outside the templates whose permission the user vouches for.
  public let trustedRoles: TrustedRoles
  /// The folders beside the template that code is built from; nil where there are none to look into.
  public let codeFolders: (any CodeFolders)?
  /// The rules by what they look at.
  let kinds: RuleKinds

  /// Creates a linter that runs some rules.
  public init(
    rules: [any Rule],
    settings: FixSettings = FixSettings(),
    suppressions: SuppressionSettings = SuppressionSettings(),
    severities: [String: Severity] = [:],
    unfixable: Set<String> = [],
    trustedRoles: TrustedRoles = .none,
    codeFolders: (any CodeFolders)? = nil
  ) {
    self.rules = rules
    self.settings = settings
    self.suppressions = suppressions
    self.severities = severities
    self.unfixable = unfixable
    self.trustedRoles = trustedRoles
    self.codeFolders = codeFolders
    kinds = RuleKinds(rules)
  }

  /// Creates a linter that differs from another one in what it reads.
  private init(
    _ other: Linter,
    _ suppressions: SuppressionSettings,
    _ codeFolders: (any CodeFolders)?
  ) {
    rules = other.rules
    settings = other.settings
    self.suppressions = suppressions
    severities = other.severities
    unfixable = other.unfixable
    trustedRoles = other.trustedRoles
    self.codeFolders = codeFolders
    kinds = other.kinds
  }

  /// A linter that reads templates in the same way and finds nothing.
  public var withoutRules: Linter {
    Linter(rules: [], settings: settings, trustedRoles: trustedRoles, codeFolders: codeFolders)
  }

  /// The same linter, for templates beside which there are such folders of code.
  public func beside(_ codeFolders: (any CodeFolders)?) -> Linter {
    Linter(self, suppressions, codeFolders)
  }

  /// The same linter, on which suppressions in templates have no effect.
  public var ignoringSuppressions: Linter {
    var suppressions = suppressions
    suppressions.isEnabled = false
    return Linter(self, suppressions, codeFolders)
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
      findings = review.reported + kinds.suppressionRules.flatMap { $0.findings(in: review) }
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
      let found = rules.flatMap { $0.findings(in: template, settings: settings) }
      for var finding in found + codeFindings(in: template) {
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
