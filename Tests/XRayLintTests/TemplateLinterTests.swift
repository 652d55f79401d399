import Testing
import XRayLint

@Suite struct TemplateLinterTests {
  static let orders = """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: .
      Invoices:
        Type: AWS::Lambda::Function
        Properties:
          Role: arn:aws:iam::123456789012:role/invoices

    """

  @Test func reportsWhatTheProgramReports() throws {
    let report = try #require(try TemplateLinter().report(on: Self.orders))
    let finding = try #require(report.findings.first)
    #expect(finding.rule == "inactive-tracing")
    #expect(finding.severity == .error)
    #expect(finding.message == "tracing of function 'Orders' is not set")
    #expect((finding.start.line, finding.start.column) == (2, 3))
    #expect((finding.end.line, finding.end.column) == (2, 9))
    #expect(finding.logicalID == "Orders")
    #expect(finding.fix?.isSafe == true)
    #expect(report.functions.map(\.tracing) == [.absent, .absent])
    #expect(report.functions.map(\.permission) == [.granted, .unknown])
  }

  @Test func editsAreTheFix() throws {
    let linter = try TemplateLinter()
    let finding = try #require(try linter.report(on: Self.orders)?.findings.first)
    var bytes = Array(Self.orders.utf8)
    for edit in try #require(finding.fix).edits.reversed() {
      bytes.replaceSubrange(edit.range, with: edit.replacement)
    }
    let fixed = try #require(try linter.fixing(Self.orders))
    #expect(fixed.bytes == bytes)
    #expect(fixed.text.contains("      CodeUri: .\n      Tracing: Active\n"))
    #expect(fixed.fixed.map(\.logicalID) == ["Orders"])
    #expect(fixed.report.findings.allSatisfy { $0.logicalID == "Invoices" })
  }

  @Test func optionsDecideWhatIsFixed() throws {
    var options = TemplateLinter.Options()
    options.appliesUnsafeFixes = true
    let all = try #require(try TemplateLinter(options).fixing(Self.orders))
    #expect(all.fixed.map(\.logicalID) == ["Orders", "Invoices"])
    options.appliesUnsafeFixes = false
    options.trustedRoles = ["arn:aws:iam::*:role/invoices"]
    let trusted = try #require(try TemplateLinter(options).fixing(Self.orders))
    #expect(trusted.bytes == all.bytes)
    options.samPlacement = .globals
    let global = try #require(try TemplateLinter(options).fixing(Self.orders))
    #expect(global.text.contains("Globals:\n"))
  }

  @Test func onlyTheRulesThatAreNamedRun() throws {
    var options = TemplateLinter.Options()
    options.rules = ["unverified-trace-permission"]
    let report = try #require(try TemplateLinter(options).report(on: Self.orders))
    #expect(report.findings.allSatisfy { $0.rule == "unverified-trace-permission" })
    options.rules = ["inactive-traceing"]
    #expect(throws: UnknownRule.self) { try TemplateLinter(options) }
  }

  @Test func otherTextsAreNoTemplates() throws {
    let linter = try TemplateLinter()
    #expect(try linter.report(on: "replicas: 3\n") == nil)
    #expect(try linter.fixing("a: [\n") == nil)
    #expect(throws: UnreadableTemplate.self) {
      try linter.report(on: "Resources: {A: {Type: AWS::X, B: *c}}\n")
    }
    do throws(UnreadableTemplate) {
      _ = try linter.fixing("Resources: {A: {Type: AWS::X, B: *c}}\n")
    } catch {
      #expect(error.place?.column == 34)
      #expect(error.message.hasPrefix("alias '*c' has no anchor"))
    }
  }
}
