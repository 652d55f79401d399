import Linting
import Rules
import Syntax
import Testing

/// What fixes of tracing say, and do, about versions that have been published.
struct PublicationFixTests {
  private let template = """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          AutoPublishAlias: live

    """

  private func fix(
    _ text: String,
    _ placement: FixSettings.SAMPlacement = .function,
    _ isIncluded: @escaping @Sendable (Finding) -> Bool
  ) throws -> FixResult {
    var settings = FixSettings()
    settings.samPlacement = placement
    let linter = Linter.onTestDay(settings: settings)
    let report = try #require(
      try linter.report(on: SourceText(path: "template.yaml", text: text))
    )
    return Fixer(linter, fixing: isIncluded).result(of: report)
  }

  @Test func whatStaysPublishedIsSaidAndDoesNotCountAsFixed() throws {
    let result = try fix(template) { $0.fix?.applicability == .safe }
    #expect(result.fixed.map(\.rule) == ["inactive-tracing"])
    #expect(
      result.fixed.flatMap(\.notes).filter(\.staysAfterFix).map(\.message) == [
        "callers of alias 'live' see it once a version is published; "
          + "with 'AutoPublishAliasAllProperties: true' that is at once"
      ]
    )
    #expect(result.report.findings.isEmpty)
  }

  @Test func bothAreFixedInOneRun() throws {
    let result = try fix(template) { _ in true }
    #expect(result.fixed.map(\.rule).sorted() == ["inactive-tracing", "unpublished-tracing"])
    #expect(result.withdrawn.isEmpty)
    let text = String(decoding: result.source.bytes, as: UTF8.self)
    #expect(text == template + "      Tracing: Active\n      AutoPublishAliasAllProperties: true\n")
  }

  @Test func publishingByItselfStandsItsProof() throws {
    let result = try fix(template) { $0.rule == "unpublished-tracing" }
    #expect(result.fixed.map(\.rule) == ["unpublished-tracing"])
    #expect(result.report.findings.map(\.rule) == ["inactive-tracing"])
    #expect(result.report.findings.allSatisfy { !$0.notes.contains(where: \.staysAfterFix) })
  }

  @Test func globalsTakeTheSettingWhereTheyAreAskedTo() throws {
    let result = try fix(template, .globals) { _ in true }
    let text = String(decoding: result.source.bytes, as: UTF8.self)
    #expect(
      text == template
        + "Globals:\n  Function:\n    Tracing: Active\n    AutoPublishAliasAllProperties: true\n"
    )
  }
}
