import Rules
import Syntax
import Testing

@testable import Linting
@testable import Reporting

@Suite struct FileResultTests {
  @Test func totals() throws {
    let totals = try Sample.run(.orders, .external, .traced, .broken).totals
    #expect(totals.templates == 3)
    #expect(totals.functions == 3)
    #expect(totals.problems == 1)
    #expect(totals.findings == 3)
    #expect(totals.findings(of: .error) == 2)
    #expect(totals.findings(of: .info) == 1)
    #expect(totals.findings(atLeast: .warning) == 2)
    #expect((totals.fixable, totals.unsafelyFixable) == (1, 1))
    #expect((totals.fixed, totals.fixedFiles) == (0, 0))
  }

  @Test func withdrawnFixSaysWhy() throws {
    let report = try Sample.orders.report()
    let finding = try #require(report.findings.first)
    let unresolved = FixResult.Reason.unresolved("still found: it")
    let diagnostics = DiagnosticMaker.diagnostics(
      of: report.findings,
      in: report.tree,
      .excerpts,
      withdrawn: [.init(finding: finding, reason: unresolved)]
    )
    #expect(diagnostics.first?.fix == nil)
    #expect(diagnostics.first?.notes.last?.message == "not fixed: \(unresolved.wording)")
  }

  @Test func placesAloneCarryNoText() throws {
    let diagnostic = try #require(try Sample.orders.result(.places).diagnostics.first)
    #expect(diagnostic.excerpt == nil)
    #expect(diagnostic.fix?.preview == nil)
    #expect(diagnostic.fix?.edits.count == 1)
  }

  @Test func fixedFindingsHaveTheirOldPlaces() throws {
    let sample = Sample(
      text: Sample.orders.text + Sample.traced.text.dropFirst("Resources:\n".count)
    )
    let fixer = Fixer(Linter(rules: AllRules.rules)) { _ in true }
    let result = FileResult(fixer.result(of: try sample.report()), detail: .places)
    #expect(result.fixed.map(\.logicalID) == ["Orders"])
    #expect(result.fixed.first?.span.start.line == 2)
    #expect(result.diagnostics.isEmpty)
    #expect(Run([result]).totals.fixedFiles == 1)
  }
}
