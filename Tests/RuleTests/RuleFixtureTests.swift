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
    let report = try Self.report(.onTestDay(rule: rule), fixture.input, fixture.fileName)
    if Repository.isRecording {
      guard let report else { return Repository.remove(fixture.reportPath) }
      return try Repository.write(report, to: fixture.reportPath)
    }
    #expect(visible(report) == visible(fixture.report))
  }

  @Test(arguments: RuleFixture.all)
  func fixingGivesTheGoldenText(fixture: RuleFixture) throws {
    let bytes = try Fixed(fixture.input, fixture.fileName).bytes
    if Repository.isRecording {
      guard bytes != fixture.input else { return Repository.remove(fixture.fixedPath) }
      return try Repository.write(bytes, to: fixture.fixedPath)
    }
    #expect(visible(bytes) == visible(fixture.fixed ?? fixture.input))
  }

  @Test(arguments: RuleFixture.all)
  func fixesKeepTheirPromises(fixture: RuleFixture) throws {
    let fixed = try Fixed(fixture.input, fixture.fileName)
    #expect(fixed.withdrawn.isEmpty)
    #expect(try fixed.keepsBytesOutsideEdits)
    let again = try Fixed(fixed.bytes, fixture.fileName)
    #expect(visible(again.bytes) == visible(fixed.bytes), "fixing twice changes something")
    #expect(again.fixable.isEmpty, "a fixable finding is left")
  }

  @Test(arguments: RuleFixture.all, FixtureVariant.allCases)
  func variantsAreFixedAlike(fixture: RuleFixture, variant: FixtureVariant) throws {
    let original = try Fixed(fixture.input, fixture.fileName)
    guard variant.keepsMeaning(of: original.tree), let input = variant(fixture.input),
      let expected = variant(original.bytes)
    else { return }
    let fixed = try Fixed(input, fixture.fileName)
    #expect(visible(fixed.bytes) == visible(expected))
    #expect(try fixed.keepsBytesOutsideEdits)
  }

  @Test(arguments: RuleFixture.all, [FixtureVariant.carriageReturns, .byteOrderMark])
  func variantsAreReportedAlike(fixture: RuleFixture, variant: FixtureVariant) throws {
    guard let input = variant(fixture.input) else { return }
    let linter = Linter.onTestDay()
    let report = try Self.report(linter, fixture.input, fixture.fileName)
    #expect(visible(try Self.report(linter, input, fixture.fileName)) == visible(report))
  }

  @Test func goldensHaveTheirTemplate() {
    #expect(RuleFixture.orphans.isEmpty)
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

  /// Strings compare by canonical equivalence and take CR LF as one character.
  private func visible(_ bytes: [UInt8]?) -> String? {
    bytes.map { bytes in
      String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        $0 == "\r" ? "\\r" : String($0)
      }.joined()
    }
  }
}
