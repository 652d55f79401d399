import CloudFormation
import Linting
import Syntax
import Testing

/// What suppressions cover, and when they do.
struct SuppressionTests {
  private static let today = CalendarDate("2026-05-15")

  /// Finds something at the key of every function and at its handler.
  private let rules: [any Rule] = [
    StubRule("at-key") { rule, function in rule.finding(function) },
    StubRule("at-handler") { rule, function in
      guard let handler = function.properties?["Handler"] else { return nil }
      return Finding(rule, "stub", at: handler, in: function.resource)
    },
  ]

  private func report(
    on text: String,
    path: String = "example.yaml",
    _ change: (inout SuppressionSettings) -> Void = { _ in }
  ) throws -> FileReport {
    var settings = SuppressionSettings()
    settings.today = Self.today
    change(&settings)
    let linter = Linter(rules: rules, suppressions: settings)
    return try #require(try linter.report(on: SourceText(path: path, text: text)))
  }

  /// The findings that are left, as `rule:resource`.
  private func left(_ report: FileReport) -> Set<String> {
    Set(report.findings.map { "\($0.rule):\($0.logicalID)" })
  }

  private func template(
    top: String = "",
    key: String = "",
    beside: String = "",
    properties: String = "",
    handler: String = ""
  ) -> String {
    """
    \(top)Resources:
    \(key)  Orders:\(beside)
        Type: AWS::Lambda::Function
        Properties:\(properties)
          Handler: orders\(handler)
      Invoices:
        Type: AWS::Lambda::Function
        Properties:
          Handler: invoices

    """
  }

  private let comment = "# xraylint: ignore[at-key, at-handler] for a test"
  private let all: Set = [
    "at-key:Orders", "at-handler:Orders", "at-key:Invoices", "at-handler:Invoices",
  ]

  @Test func commentAboveAResourceCoversAllOfIt() throws {
    let report = try report(on: template(key: "  \(comment)\n"))
    #expect(left(report) == ["at-key:Invoices", "at-handler:Invoices"])
    #expect(report.suppressed.map(\.finding.logicalID) == ["Orders", "Orders"])
    #expect(report.suppressed.allSatisfy { $0.suppression.reason == "for a test" })
  }

  @Test func otherCommentsMayStandBetween() throws {
    let report = try report(on: template(key: "  \(comment)\n  # takes orders\n#\n"))
    #expect(left(report) == ["at-key:Invoices", "at-handler:Invoices"])
  }

  @Test func commentBesideAResourceCoversAllOfIt() throws {
    let report = try report(on: template(beside: " \(comment)"))
    #expect(left(report) == ["at-key:Invoices", "at-handler:Invoices"])
  }

  @Test(arguments: ["handler", "properties"])
  func commentBesideAPropertyCoversWhatStandsInIt(place: String) throws {
    let text =
      place == "handler"
      ? template(handler: " \(comment)") : template(properties: "   \(comment)")
    #expect(left(try report(on: text)) == all.subtracting(["at-handler:Orders"]))
  }

  @Test(arguments: ["\n", "\n\n", "\nAWSTemplateFormatVersion: 2010-09-09\n", "\n--- # b\n"])
  func commentAboveTheFirstKeyCoversTheDocument(end: String) throws {
    #expect(left(try report(on: template(top: comment + end))).isEmpty)
  }

  @Test func commentAboveTheFirstKeyCoversItsOwnDocument() throws {
    let text = template() + "---\n" + template(top: comment + "\n") + "---\n" + template()
    let report = try report(on: text)
    #expect(report.findings.map(\.document).filter { $0 == 1 }.isEmpty)
    #expect(report.findings.count == 8)
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsMakeNoDifference(lineEnd: String) throws {
    let text = template(key: "  \(comment)\n  # b\n").split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).joined(separator: lineEnd)
    #expect(left(try report(on: text)) == ["at-key:Invoices", "at-handler:Invoices"])
  }

  @Test func flowEntriesOnOneLineAreAllMeant() throws {
    let report = try report(
      on: """
        Resources: {
          A: {Type: AWS::Lambda::Function}, B: {Type: AWS::Lambda::Function}, # xraylint: ignore[at-key]
          C: {Type: AWS::Lambda::Function}
        }

        """
    )
    #expect(left(report) == ["at-key:C"])
  }

  @Test func metadataOfAResourceCoversAllOfIt() throws {
    let report = try report(
      on: """
        {"Resources": {
          "A": {"Type": "AWS::Lambda::Function", "Properties": {"Handler": "a"},
            "Metadata": {"xraylint": {"ignore": ["at-key", {"rule": "at-handler", "reason": "b"}]}}},
          "B": {"Type": "AWS::Lambda::Function"}
        }}
        """,
      path: "a.json"
    )
    #expect(left(report) == ["at-key:B"])
    #expect(report.suppressed.map(\.suppression.reason) == [nil, "b"])
  }

  @Test func metadataOfTheTemplateCoversIt() throws {
    let metadata = "Metadata: {xraylint: {ignore: [at-key]}}\n"
    #expect(
      left(try report(on: template(top: metadata))) == ["at-handler:Orders", "at-handler:Invoices"]
    )
  }

  @Test func sharedMetadataCoversWhoeverSharesIt() throws {
    let report = try report(
      on: """
        Resources:
          A: &a
            Type: AWS::Lambda::Function
            Metadata: {xraylint: {ignore: [at-key]}}
          B: *a
          C:
            <<: *a
            Properties: {}
          D: {Type: AWS::Lambda::Function}

        """
    )
    #expect(left(report) == ["at-key:D"])
  }

  @Test func resourcesOfALoopShareTheirMetadata() throws {
    let report = try report(
      on: """
        Transform: AWS::LanguageExtensions
        Resources:
          Fn::ForEach::All:
            - Name
            - [A, B]
            - # xraylint: ignore[at-key]
              ${Name}Function:
                Type: AWS::Lambda::Function
                Metadata: {xraylint: {ignore: [at-handler]}}
                Properties: {Handler: a}
          C: {Type: AWS::Lambda::Function}

        """
    )
    #expect(left(report) == ["at-key:C"])
  }

  @Test(arguments: [("2026-05-14", false), ("2026-05-15", true), ("2026-05-16", true)])
  func lastDayCounts(day: String, holds: Bool) throws {
    let comment = "  # xraylint: ignore[at-key] (until \(day))\n"
    let isLeft = left(try report(on: template(key: comment))).contains("at-key:Orders")
    #expect(isLeft != holds)
  }

  @Test func withoutADayNothingExpires() throws {
    let report = try report(on: template(key: "  # xraylint: ignore[at-key] (until 1999-01-01)\n"))
    {
      $0.today = nil
    }
    #expect(!left(report).contains("at-key:Orders"))
    #expect(report.suppressed.first?.suppression.until == CalendarDate("1999-01-01"))
  }

  @Test func auditorsSeeEverything() throws {
    let report = try report(on: template(top: comment + "\n")) { $0.isEnabled = false }
    #expect(left(report) == all)
    #expect(report.suppressed.isEmpty)
  }

  @Test func malformedSuppressionsHideNothing() throws {
    for text in [
      "ignore", "ignore at-key", "ignore[at-key", "ignore[at-key] (until 2027-02-30)",
      "ignore[at-key] until 2027-01-31", "disable[at-key]", "Ignore[at-key]",
    ] {
      let report = try report(on: template(key: "  # xraylint: \(text)\n"))
      #expect(left(report) == all, "\(text)")
    }
  }
}
