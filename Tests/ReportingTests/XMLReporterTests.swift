import Linting
import Reporting
import Testing

@Suite struct XMLReporterTests {
  @Test func checkstyle() throws {
    let unreadable = FileProblem(path: "z.yaml", message: "cannot read it: permission denied")
    let run = Run([try Sample.orders.result(), try Sample.traced.result(), FileResult(unreadable)])
    #expect(
      CheckstyleReporter().text(of: run) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="app/template.yaml">
            <error line="2" column="3" severity="error" message="tracing of function \
        &apos;Orders&apos; is not set" source="xraylint.inactive-tracing"/>
          </file>
          <file name="z.yaml">
            <error line="0" column="0" severity="error" message="cannot read it: permission \
        denied" source="xraylint.error"/>
          </file>
        </checkstyle>

        """
    )
  }

  @Test func testCasesAreCounted() throws {
    let run = try Sample.run(.orders, .external, .traced, .broken)
    let text = JUnitReporter().text(of: run)
    #expect(text.contains("<testsuites name=\"xraylint\" tests=\"5\" failures=\"2\" errors=\"1\">"))
    #expect(
      text.contains(
        "name=\"app/external.yaml\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\""
      )
    )
    #expect(text.contains("<testcase name=\"no findings\" classname=\"app/traced.yaml\"/>"))
    #expect(text.matches(of: #/<testcase /#).count == 5)
    #expect(text.matches(of: #/<failure /#).count == 2)
    #expect(text.matches(of: #/<skipped /#).count == 1)
    #expect(text.matches(of: #/<error /#).count == 1)
  }

  @Test(arguments: [(Severity.info, 3), (.warning, 2), (.error, 2)])
  func whatCountsFails(threshold: Severity, failures: Int) throws {
    let run = try Sample.run(.orders, .external)
    let text = JUnitReporter(failOn: threshold).text(of: run)
    #expect(text.contains("failures=\"\(failures)\" errors=\"0\">"))
    #expect(text.matches(of: #/<failure /#).count == failures)
  }
}
