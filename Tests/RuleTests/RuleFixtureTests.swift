import Linting
import Reporting
import Rewriting
import Rules
import Syntax
import Testing

/// Runs every template of `fixtures/rules`.
///
/// `RECORD_FIXTURES=1` writes the goldens anew.
struct RuleFixtureTests {
  @Test(arguments: RuleFixture.all)
  func ruleReportsWhatTheGoldenSays(fixture: RuleFixture) throws {
    let rule = try #require(AllRules.rule(fixture.rule), "no rule \(fixture.rule)")
    let linter = Linter.onTestDay(rule: rule).beside(FixtureCode(ofRule: fixture.rule))
    let report = try Self.report(linter, fixture.input, fixture.fileName)
    if Repository.isRecording {
      guard let report else { return Repository.remove(fixture.reportPath) }
      return try Repository.write(report, to: fixture.reportPath)
    }
    #expect(report?.visible == fixture.report?.visible)
  }

  @Test(arguments: RuleFixture.all)
  func fixingGivesTheGoldenText(fixture: RuleFixture) throws {
    let bytes = try Fixed(fixture.input, fixture.fileName).bytes
    if Repository.isRecording {
      guard bytes != fixture.input else { return Repository.remove(fixture.fixedPath) }
      return try Repository.write(bytes, to: fixture.fixedPath)
    }
    #expect(bytes.visible == (fixture.fixed ?? fixture.input).visible)
  }

  @Test(arguments: RuleFixture.all)
  func fixesKeepTheirPromises(fixture: RuleFixture) throws {
    let fixed = try Fixed(fixture.input, fixture.fileName)
    #expect(fixed.withdrawn.isEmpty)
    #expect(try fixed.keepsBytesOutsideEdits)
    let again = try Fixed(fixed.bytes, fixture.fileName)
    #expect(again.bytes.visible == fixed.bytes.visible, "fixing twice changes something")
    #expect(again.fixable.isEmpty, "a fixable finding is left")
  }

  @Test(arguments: RuleFixture.all, [FixtureVariant.carriageReturns, .byteOrderMark])
  func variantsAreReportedAlike(fixture: RuleFixture, variant: FixtureVariant) throws {
    let source = SourceText(path: fixture.fileName, bytes: fixture.input)
    guard case .bytes(let input) = variant(try SyntaxTree(parsing: source)) else { return }
    let linter = Linter.onTestDay()
    let report = try Self.report(linter, fixture.input, fixture.fileName)
    #expect(try Self.report(linter, input, fixture.fileName)?.visible == report?.visible)
  }

  @Test func goldensHaveTheirTemplate() {
    #expect(RuleFixture.orphans.isEmpty)
  }

  @Test func foldersOfCodeAreNamedByTemplates() {
    let text = RuleFixture.all.map { String(decoding: $0.input, as: UTF8.self) }.joined()
    for file in RuleFixture.codeFiles {
      let folder = file.split(separator: "/").dropFirst(3).dropLast().joined(separator: "/")
      #expect(text.contains(": \(folder)"), "no template names \(file)")
    }
  }

  @Test func situationsAreNamedOnce() {
    let names = RuleFixture.all.map(\.testDescription)
    #expect(names.count == Set(names).count)
    for fixture in RuleFixture.all {
      let isPlain = fixture.situation.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
      #expect(isPlain, "\(fixture.testDescription) is not in kebab-case")
    }
  }

  /// The text report; nil where there is no finding.
  private static func report(
    _ linter: Linter,
    _ bytes: [UInt8],
    _ path: String
  ) throws -> [UInt8]? {
    let report = try #require(try linter.report(on: SourceText(path: path, bytes: bytes)))
    guard !report.findings.isEmpty else { return nil }
    let reporter = TextReporter(colour: false, infos: .full)
    return reporter.report(on: Run([FileResult(report, detail: .excerpts)]))
  }
}
