import CloudFormation
import Linting
import Rewriting
import Syntax
import Testing

/// A rule that says whatever a test wants it to say of each function.
struct StubRule: Rule {
  let metadata: RuleMetadata
  private let judge: @Sendable (StubRule, Function) -> Finding?

  init(_ id: String = "stub", judge: @escaping @Sendable (StubRule, Function) -> Finding?) {
    metadata = RuleMetadata(
      id: id,
      severity: .warning,
      summary: "",
      rationale: "",
      fixSafety: "",
      example: .init(before: ""),
      references: []
    )
    self.judge = judge
  }

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    template.functions.compactMap { judge(self, $0) }
  }

  /// A finding about a function, with a fix of some changes.
  func finding(
    _ function: Function,
    _ message: String = "stub",
    severity: Severity? = nil,
    applicability: Applicability = .safe,
    fixing changes: [Change]? = nil
  ) -> Finding {
    Finding(
      self,
      severity: severity,
      message,
      at: function.resource.key,
      in: function.resource,
      fix: changes.map { changes in
        let steps = changes.map { Fix.Step($0, for: function.logicalID) }
        return Fix(applicability: applicability, title: "fix", steps: steps)
      }
    )
  }

  /// A rule that wants a property on every function, or on those of some names.
  static func wanting(_ key: String, on names: Set<String>? = nil) -> StubRule {
    StubRule("wants-\(key.lowercased())") { rule, function in
      guard let properties = function.properties, properties[key] == nil,
        names?.contains(function.logicalID) ?? true
      else { return nil }
      return rule.finding(function, fixing: [.insert(key: key, value: "yes", into: properties)])
    }
  }
}

extension Function {
  /// The properties as written.
  var properties: Node? { resource.body["Properties"] }
}

/// A template under test.
enum Example {
  static let functions = """
    Resources:
      Orders:
        Type: AWS::Lambda::Function
        Properties:
          Handler: orders
      Invoices:
        Type: AWS::Lambda::Function
        Properties:
          Handler: invoices

    """

  static func report(_ linter: Linter, on text: String = functions) throws -> FileReport {
    try #require(try linter.report(on: SourceText(path: "example.yaml", text: text)))
  }
}
