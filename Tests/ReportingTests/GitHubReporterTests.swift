import Reporting
import Testing

@testable import Reporting

@Suite struct GitHubReporterTests {
  @Test func annotations() throws {
    let unreadable = FileProblem(path: "z.yaml", message: "cannot read it: permission denied")
    let run = Run([try Sample.external.result(), FileResult(unreadable)])
    #expect(
      GitHubReporter().text(of: run) == """
        ::error title=xraylint (inactive-tracing),file=app/external.yaml,line=2,endLine=2,col=3,\
        endColumn=10::tracing of function 'Billing' is not set%0Anote: unsafe to fix: the template \
        does not hold its execution role, and Lambda refuses active tracing without the permission\
        %0Afix (unsafe): activate tracing of 'Billing'
        ::notice title=xraylint (unverified-trace-permission),file=app/external.yaml,line=2,\
        endLine=2,col=3,endColumn=10::the execution role of function 'Billing' is \
        'arn:aws:iam::123456789012:role/billing', which is not in the template%0Anote: make sure \
        that it allows xray:PutTraceSegments and xray:PutTelemetryRecords
        ::error title=xraylint,file=z.yaml::cannot read it: permission denied

        """
    )
  }

  @Test func columnsBelongToOneLine() throws {
    let sample = Sample(
      text: """
        Resources:
          ? "a
            b"
          : Type: AWS::Serverless::Function

        """
    )
    let text = GitHubReporter().text(of: try Sample.run(sample))
    #expect(text.contains("line=2,endLine=3::"))
    #expect(!text.contains("col="))
  }

  @Test func escapes() {
    let command = WorkflowCommand(
      "error",
      [("file", "a%2C,b:c\nd")],
      message: ["100%: a,b", "c\rd"]
    )
    #expect(command.line == "::error file=a%252C%2Cb%3Ac\\nd::100%25: a,b%0Ac\\rd\n")
  }
}
