import Linting
import Rules
import Syntax
import Testing

/// Fixes beside suppressions.
struct SuppressedFixTests {
  private let linter: Linter = {
    var settings = SuppressionSettings()
    settings.knownRules = AllRules.rules
    return Linter(rules: AllRules.rules, suppressions: settings)
  }()

  private func fixed(_ text: String) throws -> (text: String, result: FixResult) {
    let result = Fixer(linter) { $0.fix?.applicability == .safe }
      .result(of: try Example.report(linter, on: text))
    return (String(decoding: result.source.bytes, as: UTF8.self), result)
  }

  @Test func suppressedFindingsAreNotFixed() throws {
    let text = """
      Resources:
        # xraylint: ignore[inactive-tracing] not here
        Orders:
          Type: AWS::Serverless::Function
        Invoices:
          Type: AWS::Serverless::Function

      """
    let fixed = try fixed(text)
    #expect(fixed.text == text + "    Properties:\n      Tracing: Active\n")
    #expect(fixed.result.withdrawn.isEmpty)
    #expect(fixed.result.report.suppressed.count == 1)
  }

  /// The role of a function that is fixed gets its permission; nothing is left to suppress there.
  @Test func whatAFixLeavesToNoPurposeGoesInTheSameRun() throws {
    let function = """
      Resources:
        Orders:
          Type: AWS::Lambda::Function
          Properties:
            Role: !GetAtt OrdersRole.Arn

      """
    let role = """
        OrdersRole:
          Type: AWS::IAM::Role
          Properties:
            ManagedPolicyArns: []

      """
    let comment = "  # xraylint: ignore[missing-trace-permission] later\n"
    let fixed = try fixed(function + comment + role)
    #expect(fixed.text == (try self.fixed(function + role)).text)
    #expect(!fixed.text.contains("xraylint") && fixed.text.contains("AWSXRayDaemonWriteAccess"))
    #expect(fixed.result.withdrawn.isEmpty)
    #expect(fixed.result.report.findings.isEmpty)
  }

  /// A comment that cannot be taken along leaves the suppression where it is.
  @Test func suppressionWithACommentInsideIsLeft() throws {
    let text = """
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Metadata:
            # says the boss
            xraylint: {ignore: [inactive-tracing]}
          Properties:
            Tracing: Active

      """
    let fixed = try fixed(text)
    #expect(fixed.text == text)
    let withdrawal = try #require(fixed.result.withdrawn.first)
    #expect(!withdrawal.isInternalError)
    #expect(fixed.result.report.findings.map(\.rule) == ["unused-suppression"])
  }

  @Test func ofTwoUnusedSuppressionsOneMayBeLeft() throws {
    let text = """
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Metadata: # of the build
            xraylint: {ignore: [inactive-tracing]}
          Properties:
            Tracing: Active # xraylint: ignore[inactive-tracing] not here

      """
    let fixed = try fixed(text)
    #expect(
      fixed.text == text.replacing(" # xraylint: ignore[inactive-tracing] not here", with: "")
    )
    #expect(fixed.result.fixed.count == 1)
  }
}
