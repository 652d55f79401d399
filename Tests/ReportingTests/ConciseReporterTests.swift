import Reporting
import Testing

@Suite struct ConciseReporterTests {
  @Test func oneLineAFinding() throws {
    let text = ConciseReporter().text(of: try Sample.run(.orders, .external, .traced))
    #expect(
      text == """
        app/external.yaml:2:3: error[inactive-tracing] tracing of function 'Billing' is not set
        app/external.yaml:2:3: info[unverified-trace-permission] the execution role of function \
        'Billing' is 'arn:aws:iam::123456789012:role/billing', which is not in the template
        app/template.yaml:2:3: error[inactive-tracing] tracing of function 'Orders' is not set

        """
    )
  }

  @Test func problems() {
    let problem = FileProblem(path: "a.yaml", message: "cannot read it: permission denied")
    let text = ConciseReporter().text(of: Run([FileResult(problem)]))
    #expect(text == "a.yaml: error: cannot read it: permission denied\n")
  }

  @Test(arguments: ["::error::a.yaml", "  ::error::a.yaml"])
  func pathsAreNoCommands(path: String) throws {
    let text = ConciseReporter().text(of: Run([FileResult(FileProblem(path: path, message: "no"))]))
    #expect(text == "./\(path): error: no\n")
  }

  @Test func nothing() {
    #expect(ConciseReporter().report(on: Run([])).isEmpty)
  }
}
