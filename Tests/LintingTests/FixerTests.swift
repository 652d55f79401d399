import CloudFormation
import Rewriting
import Syntax
import Testing

@testable import Linting

/// Fixes of deliberately wrong rules among good ones.
struct FixerTests {
  private let good = StubRule.wanting("Good")

  @Test func appliesAllFixesAtOnce() throws {
    let result = try fix([good, .wanting("Better")])
    #expect(
      text(of: result)
        == """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Handler: orders
              Better: yes
              Good: yes
          Invoices:
            Type: AWS::Lambda::Function
            Properties:
              Handler: invoices
              Better: yes
              Good: yes

        """.replacing("yes", with: "\"yes\"")
    )
    #expect(result.fixed.count == 4)
    #expect(result.withdrawn.isEmpty)
    #expect(result.report.findings.isEmpty)
  }

  @Test func appliesOnlyWhatIsIncluded() throws {
    let linter = Linter(rules: [good, StubRule.wanting("Better")])
    let report = try Example.report(linter)
    let result = Fixer(linter) { $0.logicalID == "Orders" && $0.rule == "wants-good" }
      .result(of: report)
    #expect(text(of: result).contains("orders\n      Good: \"yes\"\n  Invoices"))
    #expect(result.fixed.count == 1)
    #expect(result.report.findings.count == 3)
  }

  @Test func leavesTheFileAloneWhereNothingIsFound() throws {
    let result = try fix([])
    #expect(text(of: result) == Example.functions)
    #expect(result.fixed.isEmpty && result.withdrawn.isEmpty)
  }

  @Test func withdrawsAFixThatTheLayoutRefuses() throws {
    let bad = StubRule("bad") { rule, function in
      guard let properties = function.properties, function.logicalID == "Orders" else { return nil }
      return rule.finding(function, fixing: [.insert(key: "Handler", value: "x", into: properties)])
    }
    let reason = try reasonForWithdrawal(of: bad)
    guard case .layout(let error) = reason else {
      Issue.record("\(reason)")
      return
    }
    #expect(error.problem == .existingKey("Handler"))
  }

  @Test func withdrawsAFixThatDoesNotTakeTheFindingAway() throws {
    let bad = StubRule("bad") { rule, function in
      guard let properties = function.properties, function.logicalID == "Orders" else { return nil }
      let key = properties["Once"] == nil ? "Once" : "Twice"
      return rule.finding(
        function,
        "useless",
        fixing: [.insert(key: key, value: "x", into: properties)]
      )
    }
    #expect(try isUnresolved(reasonForWithdrawal(of: bad), "still found: useless"))
  }

  @Test func withdrawsAFixThatBringsANewFinding() throws {
    let disliking = StubRule("disliking") { rule, function in
      function.properties?["Bad"] == nil ? nil : rule.finding(function, "has 'Bad'")
    }
    let bad = StubRule.wanting("Bad", on: ["Orders"])
    let reason = try reasonForWithdrawal(of: bad, besides: [disliking])
    #expect(isUnresolved(reason, "newly found: has 'Bad'"))
  }

  @Test func acceptsANewInformation() throws {
    let remarking = StubRule("remarking") { rule, function in
      function.properties?["Good"] == nil ? nil : rule.finding(function, severity: .info)
    }
    let result = try fix([good, remarking])
    #expect(result.fixed.count == 2 && result.withdrawn.isEmpty)
    #expect(result.report.findings.map(\.rule) == ["remarking", "remarking"])
  }

  @Test func withdrawsAFixAfterWhichTheFileIsNoTemplate() throws {
    let bad = StubRule("bad") { rule, function in
      guard let type = function.resource.body["Type"] else { return nil }
      return rule.finding(function, fixing: [.replace(type, with: .mapping([]))])
    }
    let text = "Resources:\n  Orders:\n    Type: AWS::Lambda::Function\n"
    let linter = Linter(rules: [bad])
    let result = Fixer(linter) { _ in true }.result(of: try Example.report(linter, on: text))
    #expect(self.text(of: result) == text)
    let reason = try #require(result.withdrawn.first).reason
    #expect(isUnresolved(reason, "the file is no longer a template"))
  }

  @Test func withdrawsAFixWhoseTextCannotBeParsed() throws {
    let reason = try reasonForWithdrawal(of: .tagging("!Sub [", "x"))
    guard case .unparsable = reason else {
      Issue.record("\(reason)")
      return
    }
  }

  @Test func withdrawsAFixThatReadsBackAsSomethingElse() throws {
    let reason = try reasonForWithdrawal(of: .tagging("!Sub x", "y"))
    guard case .difference(let discrepancy) = reason else {
      Issue.record("\(reason)")
      return
    }
    #expect(discrepancy.problem == .literal)
  }

  // MARK: -

  private func fix(_ rules: [StubRule]) throws -> FixResult {
    let linter = Linter(rules: rules)
    return Fixer(linter) { _ in true }.result(of: try Example.report(linter))
  }

  /// Fixes with a bad rule among good ones; the good fixes have to be applied nevertheless.
  private func reasonForWithdrawal(
    of bad: StubRule,
    besides others: [StubRule] = []
  ) throws -> FixResult.Reason {
    let result = try fix([good, bad] + others)
    #expect(result.fixed.map(\.rule) == ["wants-good", "wants-good"])
    #expect(result.withdrawn.map(\.finding.rule) == [bad.metadata.id])
    #expect(text(of: result) == text(of: try fix([good])))
    return try #require(result.withdrawn.first).reason
  }

  private func text(of result: FixResult) -> String {
    String(decoding: result.source.bytes, as: UTF8.self)
  }

  private func isUnresolved(_ reason: FixResult.Reason, _ problem: String) -> Bool {
    if case .unresolved(problem) = reason { true } else { false }
  }
}

extension StubRule {
  /// A rule that writes a tag which breaks the text.
  fileprivate static func tagging(_ tag: String, _ text: String) -> StubRule {
    StubRule("bad") { rule, function in
      guard let properties = function.properties, properties["Tagged"] == nil,
        function.logicalID == "Orders"
      else { return nil }
      let value = Literal.tagged(tag: tag, longForm: "Fn::Sub", text: text)
      return rule.finding(
        function,
        fixing: [.insert(key: "Tagged", value: value, into: properties)]
      )
    }
  }
}
