import CloudFormation
import Rewriting
import Synchronization
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

  // MARK: - Search for culprits

  @Test(arguments: [1, 3, 200])
  func culpritsAmongManyAreFoundInABoundedNumberOfTrials(culprits: Int) throws {
    let names = (0..<200).map { "F\($0)" }
    let text =
      "Resources:\n"
      + names.map { "  \($0):\n    Type: AWS::Lambda::Function\n    Properties: {A: b}\n" }.joined()
    let runs = Mutex(0)
    let bad = Set(names.shuffled().prefix(culprits))
    let rule = StubRule { rule, function in
      guard let properties = function.properties else { return nil }
      if function.logicalID == "F0" { runs.withLock { $0 += 1 } }
      let isBad = bad.contains(function.logicalID)
      guard properties["Once"] == nil || isBad else { return nil }
      let key = properties["Once"] == nil ? "Once" : "Twice"
      return rule.finding(function, fixing: [.insert(key: key, value: "x", into: properties)])
    }
    let linter = Linter(rules: [rule])
    let report = try Example.report(linter, on: text)
    let result = Fixer(linter) { _ in true }.result(of: report)
    #expect(runs.withLock { $0 } <= Fixer.maximumTrials + 1)
    #expect(result.fixed.count + result.withdrawn.count == 200)
    let withdrawn = Set(result.withdrawn.map(\.finding.logicalID))
    #expect(culprits > 3 ? withdrawn.isSuperset(of: bad) : withdrawn == bad)
    for name in names where !withdrawn.contains(name) {
      #expect(
        self.text(of: result).contains(
          "\(name):\n    Type: AWS::Lambda::Function\n    Properties: {A: b, Once: x}"
        )
      )
    }
  }

  @Test func findingsOfOneFunctionAreToldApartByTheirPlace() throws {
    let text = """
      Resources:
        Orders:
          Type: AWS::Lambda::Function
          Properties:
            Role: !If [IsProd, !Ref One, !Ref Two]

      """
    let linter = Linter(rules: [ReferenceRule()])
    let report = try Example.report(linter, on: text)
    #expect(report.findings.count == 2)
    #expect(Set(report.findings.map(\.identity)).count == 2)
    let result = Fixer(linter) { $0.message == "One" }.result(of: report)
    #expect(self.text(of: result).contains("[IsProd, !Ref Right, !Ref Two]"))
    #expect(result.fixed.map(\.message) == ["One"])
    #expect(result.report.findings.map(\.message) == ["Two"])
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

/// A rule with several findings about one function.
private struct ReferenceRule: Rule {
  let metadata = StubRule("references") { _, _ in nil }.metadata

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    template.functions.flatMap { function in
      (function.properties?["Role"].map { Array($0.items.dropFirst()) } ?? []).compactMap { node in
        node.hasText("Right")
          ? nil
          : Finding(
            self,
            node.text ?? "",
            at: node,
            in: function.resource,
            fix: Fix(
              applicability: .safe,
              title: "fix",
              steps: [Fix.Step(.replace(node, with: "Right"), for: function.logicalID)]
            )
          )
      }
    }
  }
}
