import Reporting
import Syntax
import Testing

@Suite struct StatisticsReporterTests {
  private let plain = StatisticsReporter(.text(colour: false, isQuiet: false))

  @Test func theMostFrequentComesFirst() throws {
    #expect(
      plain.text(of: try Sample.run(.orders, .external, .traced)) == """
        FINDINGS  FIXABLE  UNSAFELY  SEVERITY  RULE
        2         1        1         error     inactive-tracing
        1         0        0         info      unverified-trace-permission

        3 templates, 3 functions: 2 errors, 1 info
        1 fixable: run 'xraylint fix' (1 more with --unsafe-fixes)

        """
    )
  }

  @Test func problemsAreShown() throws {
    let text = plain.text(of: try Sample.run(.broken))
    #expect(text.hasPrefix("error: malformed YAML: "))
    #expect(text.hasSuffix("\n\n1 file with an error\n"))
    let quiet = StatisticsReporter(.text(colour: false, isQuiet: true))
    #expect(quiet.text(of: try Sample.run(.broken)).hasPrefix("error: malformed YAML: "))
    #expect(quiet.text(of: try Sample.run(.traced)).isEmpty)
  }

  @Test func document() throws {
    let run = try Sample.run(.orders, .external, .broken)
    let root = try json(StatisticsReporter(.json).report(on: run))
    #expect(root.keys == ["schemaVersion", "statistics", "errors", "summary"])
    let row = try root.at("statistics", "0")
    #expect(row.keys == ["rule", "severity", "findings", "fixable", "unsafelyFixable"])
    #expect(row.entries.compactMap(\.value.text) == ["inactive-tracing", "error", "2", "1", "1"])
  }
}
