import Reporting
import Testing

@testable import Reporting

@Suite struct MarkdownReporterTests {
  @Test func comment() throws {
    #expect(
      MarkdownReporter().text(of: try Sample.run(.orders, .external, .broken)) == """
        <!-- xraylint -->
        ### xraylint: 2 errors, 1 info, 1 file not judged

        | Severity | Finding | Place | Rule | Fix |
        | --- | --- | --- | --- | --- |
        | error | tracing of function 'Billing' is not set | `app/external.yaml:2:3` \
        | `inactive-tracing` | unsafe |
        | error | tracing of function 'Orders' is not set | `app/template.yaml:2:3` \
        | `inactive-tracing` | safe |
        | info | the execution role of function 'Billing' is \
        'arn:aws:iam::123456789012:role/billing', which is not in the template \
        | `app/external.yaml:2:3` | `unverified-trace-permission` |  |

        - **error** `app/broken.yaml:4:4`: malformed YAML: while parsing a block mapping: did not \
        find expected key; correct it or exclude the file

        2 templates, 2 functions  
        1 fixable: run 'xraylint fix' (1 more with --unsafe-fixes)

        """
    )
  }

  @Test func nothingToSay() throws {
    let text = MarkdownReporter().text(of: try Sample.run(.traced))
    #expect(text == "<!-- xraylint -->\n### xraylint: no findings\n\n1 template, 1 function\n")
  }

  @Test func commentsAreNotTooLong() throws {
    let result = try Sample.external.result()
    let text = MarkdownReporter().text(of: Run(Array(repeating: result, count: 1_000)))
    #expect((50_000..<65_536).contains(text.utf8.count))
    let rows = text.matches(of: /\n\| (error|info)/).count
    #expect(text.contains("\n…and \(2_000 - rows) more.\n"))
    #expect(!text.contains("| info"))
    let problem = FileResult(FileProblem(path: "a.yaml", message: "cannot read it"))
    let problems = MarkdownReporter().text(of: Run(Array(repeating: problem, count: 10_000)))
    #expect(problems.utf8.count < 5_000)
  }

  @Test(arguments: [
    (
      "a_b *c* [d](e) <f> `g` |",
      "a&#95;b &#42;c&#42; &#91;d&#93;(e) &#60;f&#62; &#96;g&#96; &#124;"
    ),
    ("http://a www.b", "http&#58;//a www&#46;b"), ("xray:Put 'é'", "xray:Put 'é'"),
  ])
  func textHoldsNoMarkup(text: String, markdown: String) {
    #expect(text.markdownText == markdown)
  }
}
