internal import Linting

extension JSONValue {
  /// A rule as a `reportingDescriptor`.
  init(sarif rule: RuleMetadata) {
    let documentation = RuleDocumentation(of: rule)
    self = [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(rule.summary)],
      "fullDescription": ["text": .string(rule.rationale)],
      "help": [
        "text": .string(String(decoding: documentation.text(colour: false), as: UTF8.self)),
        "markdown": .string(documentation.markdown),
      ],
      "helpUri": .string(rule.references.first),
      "defaultConfiguration": ["level": .string(rule.severity.sarifLevel)],
      "properties": [
        "tags": .strings(
          [rule.group ?? "aws-lambda", "aws-x-ray", "cloudformation"] + rule.aliases
        ),
        "problem.severity": .string(rule.severity.problemSeverity),
        "precision": "very-high",
      ],
    ]
  }
}

extension Severity {
  /// The value of `level`.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// GitHub's word, by which it filters alerts.
  fileprivate var problemSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "recommendation"
    }
  }
}
