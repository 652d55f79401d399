import Linting
import Reporting
import Testing

/// A report that shows some findings at most says how many it leaves out, and counts all.
@Suite struct LimitTests {
  private func found() throws -> Run {
    var broken = Sample.broken
    broken.path = "z.yaml"
    return try Sample.run(.external, .orders, broken)
  }

  @Test func theWorstFindingsStay() throws {
    let run = try found()
    let limited = run.limited(to: 2)
    #expect(run.totals.findings == 3)
    #expect(limited.diagnostics.map(\.severity) == [.error, .error])
    #expect(limited.diagnostics.map(\.path) == ["app/external.yaml", "app/template.yaml"])
    #expect(limited.totals == run.totals)
    #expect(limited.problems.count == 1)
    #expect(limited.omission?.wording == "not shown: 1 finding; --max-findings 0 shows all")
  }

  @Test(arguments: [3, 4, 1000])
  func nothingIsSaidWhereAllIsShown(limit: Int) throws {
    let limited = try found().limited(to: limit)
    #expect(limited.omission == nil)
    #expect(Array(limited.diagnostics).count == 3)
  }

  @Test(arguments: [false, true])
  func textEndsWithWhatIsNotShown(isQuiet: Bool) throws {
    let reporter = TextReporter(colour: false, isQuiet: isQuiet)
    let lines = reporter.text(of: try found().limited(to: 1)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("error[") } == 1)
    #expect(lines.last == "not shown: 2 findings; --max-findings 0 shows all")
  }

  @Test func markdownCountsWhatIsNotShown() throws {
    let text = MarkdownReporter().text(of: try found().limited(to: 1))
    #expect(text.contains("…and 2 more."))
  }

  @Test func testsAreThoseThatAreThere() throws {
    let text = JUnitReporter().text(of: try found().limited(to: 1))
    // The finding, the file without one that is left, and the broken file.
    #expect(text.contains(#"<testsuites name="xraylint" tests="3" failures="1" errors="1">"#))
    #expect(text.count { $0 == "\n" } == text.split(separator: "\n").count)
    #expect(text.split(separator: "<testcase").count - 1 == 3)
  }
}
