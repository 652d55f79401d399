import Linting
import Syntax
import Testing

struct LinterTests {
  @Test(arguments: [
    "", "# only a comment\n", "kind: Deployment\n", "- a\n- b\n", "Resources:\n",
    "Resources: {}\n", "Resources: [a]\n", "Resources: {Orders: {Type: 5}}\n",
    "Resources: {Orders: AWS::Lambda::Function}\n", "Resources: {broken: [\n",
  ])
  func passesOverWhatIsNoTemplate(text: String) throws {
    #expect(try report(text) == nil)
  }

  @Test(arguments: [
    "Resources: {Orders: {Type: AWS::Lambda::Function\n",
    "{\"Resources\": {\"Orders\": {\"Type\": \"AWS::Lambda::Function\"",
  ])
  func refusesABrokenTemplate(text: String) {
    #expect(throws: SyntaxError.self) { try report(text) }
  }

  @Test func ordersFindingsByPlaceAndThenByRule() throws {
    let rules = ["b", "a"].map { id in StubRule(id) { $0.finding($1) } }
    let findings = try #require(try report(Example.functions, rules)).findings
    #expect(findings.map(\.rule) == ["a", "b", "a", "b"])
    #expect(findings.map(\.logicalID) == ["Orders", "Orders", "Invoices", "Invoices"])
  }

  @Test func lintsEveryDocument() throws {
    let text = "---\n\(Example.functions)---\nkind: other\n---\n\(Example.functions)"
    let report = try #require(try report(text, [StubRule { $0.finding($1) }]))
    #expect(report.templates.count == 2)
    #expect(report.findings.count == 4)
  }

  @Test func namesTheConstructOfTheCDK() throws {
    let text = """
      {"Resources": {"Orders": {"Type": "AWS::Lambda::Function",
        "Metadata": {"aws:cdk:path": "Shop/Orders/Resource"}}}}
      """
    let finding = try #require(try report(text, [StubRule { $0.finding($1) }])?.findings.first)
    #expect(finding.notes.contains { $0.message.contains("'Shop/Orders/Resource'") })
  }

  private func report(_ text: String, _ rules: [StubRule] = []) throws -> FileReport? {
    try Linter(rules: rules).report(on: SourceText(path: "example.yaml", text: text))
  }
}
