import Linting
import Rules
import Syntax
import Testing

/// Writing suppressions of what is found.
struct SuppressorTests {
  private let linter: Linter = {
    var settings = SuppressionSettings()
    settings.knownRules = AllRules.rules
    return Linter(rules: AllRules.rules, suppressions: settings)
  }()

  private func suppressed(
    _ text: String,
    style: Suppressor.Style = .comment,
    path: String = "example.yaml",
    reason: String? = nil,
    until: CalendarDate? = nil
  ) throws -> (text: String, result: FixResult) {
    let source = SourceText(path: path, text: text)
    let report = try #require(try linter.report(on: source))
    let suppressor = Suppressor(linter, style: style, reason: reason, until: until)
    let result = suppressor.result(of: report)
    if result.withdrawn.isEmpty,
      !report.findings.contains(where: { $0.rule == "invalid-suppression" })
    {
      #expect(result.report.findings.isEmpty)
      #expect(result.report.suppressed.count == report.findings.count + report.suppressed.count)
    }
    return (String(decoding: result.source.bytes, as: UTF8.self), result)
  }

  @Test func oneCommentHoldsAllRulesOfAResource() throws {
    let text = """
      Resources:

        # takes orders
        "Orders":   # here
          Type: AWS::Lambda::Function
          Properties:
            Role: !Ref OrdersRole
        OrdersRole:
          Type: AWS::IAM::Role
          Properties: {ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess]}

      """
    let result = try suppressed(text, reason: "sandbox", until: CalendarDate("2027-01-31"))
    let rules = "inactive-tracing, role-name-for-arn"
    let comment = "  # xraylint: ignore[\(rules)] sandbox (until 2027-01-31)\n"
    #expect(result.text == text.replacing("  \"Orders\":", with: comment + "  \"Orders\":"))
    #expect(try suppressed(result.text).text == result.text)
  }

  @Test func inFlowMappingsAndListsMetadataIsWritten() throws {
    let result = try suppressed(
      """
      Transform: AWS::LanguageExtensions
      Resources:
        A: {Type: AWS::Serverless::Function}
        Fn::ForEach::B:
        - Name
        - [X, Y]
        - B${Name}:
            Type: AWS::Serverless::Function

      """
    )
    #expect(
      result.text == """
        Transform: AWS::LanguageExtensions
        Resources:
          # xraylint: ignore[inactive-tracing]
          A: {Type: AWS::Serverless::Function}
          Fn::ForEach::B:
          - Name
          - [X, Y]
          - B${Name}:
              Type: AWS::Serverless::Function
              Metadata:
                xraylint:
                  ignore:
                  - inactive-tracing

        """
    )
  }

  @Test func metadataIsCompleted() throws {
    for (before, after) in [
      ("{A: 1}", "{A: 1, xraylint: {ignore: [inactive-tracing]}}"),
      ("{xraylint: {}}", "{xraylint: {ignore: [inactive-tracing]}}"),
      (
        "{xraylint: {ignore: [invalid-tracing]}}",
        "{xraylint: {ignore: [invalid-tracing, inactive-tracing]}}"
      ),
    ] {
      let resource = "Resources:\n  A:\n    Type: AWS::Serverless::Function\n    Metadata: "
      let source = SourceText(path: "a.yaml", text: resource + before + "\n")
      let report = try #require(try linter.report(on: source))
      let result = Suppressor(linter, style: .metadata).result(of: report)
      #expect(String(decoding: result.source.bytes, as: UTF8.self) == resource + after + "\n")
    }
  }

  @Test func jsonGetsMetadata() throws {
    let result = try suppressed(
      #"{"Resources":{"A":{"Type":"AWS::Serverless::Function"}}}"#,
      path: "a.json",
      reason: #"a "b""#,
      until: CalendarDate("2027-01-31")
    )
    let item = #"{"rule":"inactive-tracing","reason":"a \"b\"","until":"2027-01-31"}"#
    #expect(
      result.text
        == #"{"Resources":{"A":{"Type":"AWS::Serverless::Function","Metadata":{"xraylint":{"ignore":["#
        + item + "]}}}}}"
    )
  }

  /// What cannot be suppressed is left, the rest is not.
  @Test func sharedBodiesAndOddMetadataAreLeft() throws {
    let text = """
      Resources:
        A: &a
          Type: AWS::Serverless::Function
        B: *a
        C:
          Type: AWS::Serverless::Function
          Metadata: text
        D:
          Type: AWS::Serverless::Function

      """
    let result = try suppressed(text, style: .metadata)
    let metadata =
      "    Metadata:\n      xraylint:\n        ignore:\n          - inactive-tracing\n"
    #expect(result.text == text + metadata)
    #expect(result.result.withdrawn.map(\.finding.logicalID) == ["A", "B", "C"])
    #expect(result.result.withdrawn.allSatisfy { !$0.isInternalError })
    #expect(try suppressed(text).result.withdrawn.isEmpty)
  }

  @Test func findingsAboutSuppressionsAreLeft() throws {
    let text = "Resources:\n  A: # xraylint: ignore[nothing]\n    Type: AWS::Serverless::Function\n"
    let result = try suppressed(text, style: .comment).result
    #expect(result.report.findings.map(\.rule) == ["invalid-suppression"])
    #expect(result.report.suppressed.map(\.finding.rule) == ["inactive-tracing"])
  }
}
