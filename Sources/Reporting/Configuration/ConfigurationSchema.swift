public import Linting

/// The JSON schema of configuration files, for editors.
///
/// See <https://json-schema.org/draft-07>, the version that editors know.
public struct ConfigurationSchema: Sendable {
  private let rules: RuleCatalogue

  /// Creates the schema for the rules that there are.
  public init(_ rules: RuleCatalogue) {
    self.rules = rules
  }

  /// The schema with a line feed at its end.
  public var json: [UInt8] {
    let base: JSONValue = [
      "description": "A file, relative to this one, whose settings count where this one has none.",
      "type": "string", "minLength": 1,
    ]
    let settings = Setting.all.map { (key: $0.name.rawValue, value: description(of: $0)) }
    return JSONWriter.document([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Configuration of xraylint",
      "description":
        "A file named .xraylint.yaml counts for the templates in its folder and below.",
      // A file of nothing but comments has no value.
      "type": ["object", "null"],
      "additionalProperties": .boolean(false),
      "properties": .object(
        [(key: ConfigurationReader.extendsKey, value: base)] + settings
      ),
      "definitions": [
        "rule": ["enum": .strings(rules.ids)],
        "selector": ["enum": .strings(rules.selectors)],
        "severity": ["enum": .strings(Severity.allCases.reversed().map(\.rawValue))],
      ],
    ])
  }

  private func description(of setting: Setting) -> JSONValue {
    .object(
      [
        (key: "description", value: .string(setting.summary)),
        (key: "default", value: setting.defaultValue.json),
      ] + constraints(of: setting.kind)
    )
  }

  private func constraints(of kind: Setting.Kind) -> [(key: String, value: JSONValue)] {
    switch kind {
    case .rules: list(of: reference("selector"))
    case .rulesByPath:
      [
        (key: "type", value: "object"), (key: "propertyNames", value: ["minLength": 1]),
        (key: "additionalProperties", value: .object(list(of: reference("selector")))),
      ]
    case .severities:
      [
        (key: "type", value: "object"), (key: "propertyNames", value: reference("rule")),
        (key: "additionalProperties", value: reference("severity")),
      ]
    case .choice(let words): [(key: "enum", value: .strings(words))]
    case .pathPatterns, .rolePatterns: list(of: ["type": "string", "minLength": 1])
    case .policyName:
      [(key: "type", value: "string"), (key: "pattern", value: "^[A-Za-z0-9+=,.@_-]{1,128}$")]
    case .boolean: [(key: "type", value: "boolean")]
    }
  }

  private func list(of items: JSONValue) -> [(key: String, value: JSONValue)] {
    [(key: "type", value: "array"), (key: "items", value: items)]
  }

  private func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/definitions/\(name)")]
  }
}
