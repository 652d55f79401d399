import CloudFormation
import Rewriting
import Syntax
import Testing

@testable import Linting

/// Changes of what anchors share.
struct SharedNodesTests {
  private let shared = """
    Resources:
      Orders:
        Type: AWS::Lambda::Function
        Properties: &properties
          Handler: index
      Invoices:
        Type: AWS::Lambda::Function
        Properties: *properties

    """

  @Test func aChangeThatAllPlacesWantIsMadeOnce() throws {
    let result = try fix(.wanting("New"), shared) { _ in true }
    #expect(
      text(of: result)
        == shared.replacing("Handler: index\n", with: "Handler: index\n      New: \"yes\"\n")
    )
    #expect(result.fixed.count == 2)
    #expect(result.report.findings.isEmpty)
  }

  @Test func aChangeThatOnePlaceDoesNotWantIsNotOffered() throws {
    let linter = Linter(rules: [StubRule.wanting("New", on: ["Orders"])])
    let finding = try #require(try Example.report(linter, on: shared).findings.first)
    #expect(finding.fix == nil)
    #expect(
      finding.notes.map(\.message) == [
        "not fixed: an anchor shares this with another place, which would change as well; "
          + "write the shared part out in each place"
      ]
    )
  }

  @Test func aPlaceThatIsNoFunctionWantsNothing() throws {
    let text = shared + "Metadata: *properties\n"
    let linter = Linter(rules: [StubRule.wanting("New")])
    #expect(try Example.report(linter, on: text).findings.map { $0.fix == nil } == [true, true])
  }

  @Test func aFixThatLeavesOneOfThePlacesOutIsWithdrawn() throws {
    let result = try fix(.wanting("New"), shared) { $0.logicalID == "Orders" }
    #expect(text(of: result) == shared)
    let reason = try #require(result.withdrawn.first).reason
    guard case .shared = reason else {
      Issue.record("\(reason)")
      return
    }
  }

  @Test func withdrawingOneFixWithdrawsThoseThatNeedIt() throws {
    // Orders changes its properties and the shared metadata, of which only one place may be changed.
    let text = """
      Resources:
        Orders:
          Type: AWS::Lambda::Function
          Metadata: &metadata {Team: a}
          Properties: &properties
            Handler: index
        Invoices:
          Type: AWS::Lambda::Function
          Properties: *properties
      Other: *metadata

      """
    let rule = StubRule { rule, function in
      guard let properties = function.properties, properties["New"] == nil else { return nil }
      let metadata = function.resource.body["Metadata"].map {
        Change.insert(key: "New", value: "yes", into: $0)
      }
      let change = Change.insert(key: "New", value: "yes", into: properties)
      return rule.finding(function, fixing: [change] + [metadata].compactMap { $0 })
    }
    let findings = try Example.report(Linter(rules: [rule]), on: text).findings
    #expect(findings.map { $0.fix == nil } == [true, true])
  }

  private func fix(
    _ rule: StubRule,
    _ text: String,
    _ isIncluded: @escaping @Sendable (Finding) -> Bool
  ) throws -> FixResult {
    let linter = Linter(rules: [rule])
    return Fixer(linter, fixing: isIncluded).result(of: try Example.report(linter, on: text))
  }

  private func text(of result: FixResult) -> String {
    String(decoding: result.source.bytes, as: UTF8.self)
  }
}
