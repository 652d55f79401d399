public import Linting

/// The list of rules: for `xraylint rules`, and for the README.
public struct RuleTable: Sendable {
  private let rules: [RuleMetadata]

  /// Creates the list of rules in the order in which it shows them.
  public init(of rules: [RuleMetadata]) {
    self.rules = rules
  }

  /// The list for a terminal.
  public func text(colour: Bool) -> [UInt8] {
    var output = TextBuffer(colour: colour)
    var table = TextTable("RULE", "GROUP", "SEVERITY", "FIX", "REPORTS")
    for rule in rules {
      table.append([
        rule.id, rule.selector, rule.severity.rawValue, rule.fixCell, rule.summary,
      ])
    }
    table.write(to: &output, indent: "")
    return output.bytes
  }

  /// The list as a table of GitHub's Markdown.
  public var markdown: String {
    var table = MarkdownTable("Rule", "Group", "Severity", "Reports", "Fix")
    for rule in rules {
      table.append([
        rule.id.markdownCode, rule.selector.markdownCode, rule.severity.rawValue, rule.summary,
        rule.fixCell,
      ])
    }
    return table.markdown
  }

  /// The list with the whole documentation for programs: schema version 1 of `xraylint rules`.
  public var json: [UInt8] {
    JSONWriter.document(["schemaVersion": 1, "rules": .array(rules.map { JSONValue($0) })])
  }
}

extension RuleMetadata {
  /// Whether `xraylint fix` takes the defect away where it can.
  public var isFixable: Bool { example.after != nil }

  /// Whether there is a fix, and whether it has to be asked for.
  fileprivate var fixCell: String {
    guard isFixable else { return "no" }
    return example.applicability == .safe ? "yes" : "unsafe"
  }

  /// What selects the rule together with others.
  fileprivate var selector: String { group ?? RuleCatalogue.byDefault }
}

extension JSONValue {
  fileprivate init(_ rule: RuleMetadata) {
    self = [
      "id": .string(rule.id),
      "group": .string(rule.group),
      "severity": .string(rule.severity.rawValue),
      "summary": .string(rule.summary),
      "rationale": .string(rule.rationale),
      "fixable": .boolean(rule.isFixable),
      "fixSafety": .string(rule.fixSafety),
      "example": [
        "before": .string(rule.example.before), "after": .string(rule.example.after),
        "files": .object(
          rule.example.files.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }
        ),
      ],
      "references": .strings(rule.references),
      "aliases": .strings(rule.aliases),
    ]
  }
}
