import CloudFormation
import Rewriting
import Syntax
import Testing

@testable import Linting

/// Findings of functions that one body of an `Fn::ForEach` makes.
struct LoopMergingTests {
  private let loop = """
    Resources:
      Table: {Type: AWS::DynamoDB::Table}
      Fn::ForEach::Loop:
        - Name
        - [Orders, Invoices]
        - ${Name}:
            Type: AWS::Lambda::Function
            Properties:
              Handler: ${Name}

    """

  @Test func findingsThatDifferByTheNameOnlyAreOne() throws {
    let rule = StubRule { $0.finding($1, "function '\($1.logicalID)' is wrong") }
    let findings = try report(rule).findings
    #expect(findings.map(\.message) == ["function 'Orders' is wrong"])
    #expect(
      findings.flatMap(\.notes).map(\.message) == ["the loop makes 2 of them: 'Orders', 'Invoices'"]
    )
  }

  @Test func findingsWithOtherMessagesStay() throws {
    let rule = StubRule { rule, function in
      rule.finding(function, function.logicalID == "Orders" ? "one" : "other")
    }
    let findings = try report(rule).findings
    #expect(findings.map(\.message) == ["other", "one"])
    #expect(findings.flatMap(\.notes).isEmpty)
  }

  @Test func findingsOutsideLoopsStay() throws {
    let rule = StubRule { $0.finding($1, "same") }
    #expect(try Example.report(Linter(rules: [rule])).findings.count == 2)
  }

  @Test func stepsOfAllInstancesAreOneFix() throws {
    let rule = StubRule { rule, function in
      function.properties.map { properties in
        let isSafe = function.logicalID == "Orders"
        return rule.finding(
          function,
          applicability: isSafe ? .safe : .unsafe,
          fixing: [.insert(key: "Same", value: "yes", into: properties)]
        )
      }
    }
    let fix = try #require(try report(rule).findings.first?.fix)
    #expect(fix.applicability == .unsafe)
    #expect(fix.steps.map(\.owner) == ["Orders", "Invoices"])
    #expect(Set(fix.steps.map(\.change)).count == 1)
  }

  @Test func thereIsNoFixWhereOneInstanceHasNone() throws {
    for name in ["Orders", "Invoices"] {
      let rule = StubRule { rule, function in
        let changes = function.properties.map { properties in
          [Change.insert(key: "Some", value: "yes", into: properties)]
        }
        return rule.finding(function, fixing: function.logicalID == name ? nil : changes)
      }
      #expect(try report(rule).findings.map { $0.fix == nil } == [true])
    }
  }

  @Test func fixingTheBodyFixesAllInstances() throws {
    let linter = Linter(rules: [StubRule.wanting("Tracing")])
    let report = try Example.report(linter, on: loop)
    let result = Fixer(linter) { _ in true }.result(of: report)
    #expect(
      String(decoding: result.source.bytes, as: UTF8.self)
        == loop + "          Tracing: \"yes\"\n"
    )
    #expect(result.report.findings.isEmpty)
  }

  private func report(_ rule: StubRule) throws -> FileReport {
    try Example.report(Linter(rules: [rule]), on: loop)
  }
}
