import Linting
import Reporting
import Rules
import Syntax
import Testing

@Suite struct TextReporterTests {
  private let reporter = TextReporter(colour: false)

  @Test func findingWithSafeFix() throws {
    #expect(
      reporter.text(of: try Sample.run(.orders)) == """
        error[inactive-tracing]: tracing of function 'Orders' is not set
         --> app/template.yaml:2:3
          |
        2 |   Orders:
          |   ^^^^^^
          = fix (safe): activate tracing of 'Orders'
        5 |       Handler: orders.handler
          +       Tracing: Active

        1 template, 1 function: 1 error
        1 fixable: run 'xraylint fix'

        """
    )
  }

  @Test func unsafeFixAndInfoOfOneLine() throws {
    #expect(
      reporter.text(of: try Sample.run(.external)) == """
        error[inactive-tracing]: tracing of function 'Billing' is not set
         --> app/external.yaml:2:3
          |
        2 |   Billing:
          |   ^^^^^^^
          = note: unsafe to fix: the template does not hold its execution role, and Lambda refuses \
        active tracing without the permission
          = fix (unsafe): activate tracing of 'Billing'
        5 |       Role: arn:aws:iam::123456789012:role/billing
          +       TracingConfig:
          +         Mode: Active

        info[unverified-trace-permission] app/external.yaml:2:3: the execution role of function \
        'Billing' is 'arn:aws:iam::123456789012:role/billing', which is not in the template

        1 template, 1 function: 1 error, 1 info
        1 fixable once you have made sure of what the notes say: run 'xraylint fix --unsafe-fixes'

        """
    )
  }

  @Test func infosAreShownAsAsked() throws {
    let run = try Sample.run(.external)
    let hidden = TextReporter(colour: false, infos: .hidden).text(of: run)
    #expect(!hidden.contains("info["))
    #expect(hidden.contains("1 error, 1 info\n"))
    let full = TextReporter(colour: false, infos: .full).text(of: run)
    #expect(full.contains("info[unverified-trace-permission]: the execution role"))
    #expect(full.contains("= note: make sure that it allows"))
  }

  @Test func quietMeansFindingsOnly() throws {
    let quiet = TextReporter(colour: false, isQuiet: true)
    let run = try Sample.run(.orders, .external, .broken)
    let summary = """

      2 templates, 2 functions: 2 errors, 1 info
      1 file with an error
      1 fixable: run 'xraylint fix' (1 more with --unsafe-fixes)

      """
    #expect(quiet.text(of: run) + summary == reporter.text(of: run))
    #expect(quiet.text(of: try Sample.run(.traced)).isEmpty)
    #expect(quiet.text(of: Run([])).isEmpty)
    let fixer = Fixer(Linter(rules: AllRules.rules)) { _ in true }
    let fixed = FileResult(fixer.result(of: try Sample.orders.report()), detail: .excerpts)
    #expect(quiet.text(of: Run([fixed])).isEmpty)
  }

  @Test func colourIsAllThatDiffers() throws {
    let run = try Sample.run(.orders, .external, .broken)
    let coloured = TextReporter(colour: true).text(of: run)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror"))
    let codes = coloured.split(separator: "\u{1B}[").dropFirst().map { $0.prefix { $0 != "m" } }
    #expect(Set(codes).isSubset(of: ["0", "1", "31", "34", "1;31", "1;33", "1;34"]))
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == reporter.text(of: run))
  }

  @Test func filesComeInTheOrderOfTheirPaths() throws {
    let text = reporter.text(of: try Sample.run(.orders, .external, .traced, .broken))
    let places = text.matches(of: /--> (\S+):\d+:\d+/).map { String($0.1) }
    #expect(places == ["app/broken.yaml", "app/external.yaml", "app/template.yaml"])
    #expect(
      text.hasSuffix(
        """
        3 templates, 3 functions: 2 errors, 1 info
        1 file with an error
        1 fixable: run 'xraylint fix' (1 more with --unsafe-fixes)

        """
      )
    )
  }

  @Test func problemWithItsLine() throws {
    let problem = FileProblem(
      SyntaxError(.malformedYAML("no key"), at: 13),
      in: Sample.broken.source
    )
    #expect(
      reporter.text(of: Run([FileResult(problem)])) == """
        error: malformed YAML: no key; correct it or exclude the file
         --> app/broken.yaml:2:3
          |
        2 |   A:
          |   ^

        1 file with an error

        """
    )
  }

  @Test func problemWithoutPlace() {
    let problem = FileProblem(path: "secret.yaml", message: "cannot read it: permission denied")
    #expect(
      reporter.text(of: Run([FileResult(problem)])) == """
        error: cannot read it: permission denied
         --> secret.yaml

        1 file with an error

        """
    )
  }

  @Test func whatADiffShowsIsNotFixed() throws {
    let fixer = Fixer(Linter(rules: AllRules.rules)) { _ in true }
    let result = FileResult(fixer.result(of: try Sample.orders.report()), detail: .excerpts)
    var run = Run([result])
    run.isPreview = true
    #expect(
      reporter.text(of: run) == """
        would fix[inactive-tracing] app/template.yaml:2:3: activate tracing of 'Orders'

        1 template, 1 function: no findings
        1 would be fixed in 1 file: run without --diff

        """
    )
  }

  @Test func nothingFound() throws {
    #expect(reporter.text(of: Run([])) == "no templates found\n")
    let traced = reporter.text(of: try Sample.run(.traced))
    #expect(traced == "1 template, 1 function: no findings\n")
  }

  @Test func changeOfAnEarlierFixIsShownOnce() throws {
    let sample = Sample(
      text: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt Role.Arn
          Role:
            Type: AWS::IAM::Role
            Properties: {}

        """
    )
    let text = reporter.text(of: try Sample.run(sample))
    #expect(text.contains("= note: function 'Orders' assumes it (app/template.yaml:2:3)\n"))
    #expect(text.contains("= fix (safe): let role 'Role' send traces (shown above)\n\n"))
    #expect(text.matches(of: /AWSXRayDaemonWriteAccess/).count == 1)
  }

  @Test func fixedFindingsAndWhatIsLeft() throws {
    let report = try Sample.orders.report()
    let fixer = Fixer(Linter(rules: AllRules.rules)) { $0.fix?.applicability == .safe }
    let result = FileResult(fixer.result(of: report), detail: .excerpts)
    #expect(
      reporter.text(of: Run([result, try Sample.external.result()])).hasSuffix(
        """
        fixed[inactive-tracing] app/template.yaml:2:3: activate tracing of 'Orders'

        2 templates, 2 functions: 1 error, 1 info
        1 fixed in 1 file
        1 fixable once you have made sure of what the notes say: run 'xraylint fix --unsafe-fixes'

        """
      )
    )
  }

  @Test func textsOfOthersDoNotReachTheTerminal() throws {
    let sample = Sample(
      path: "a\n\u{1B}[2Jb.yaml",
      text: """
        Resources:
          "A\\e]0;x\\a\\u202E\\N\\LB":
            Type: AWS::Serverless::Function # \u{202E}
            Properties: {}

        """
    )
    let run = try Sample.run(sample)
    for infos in TextReporter.Infos.allCases {
      let text = TextReporter(colour: false, infos: infos).text(of: run)
      #expect(text.contains(#"'A\u{1b}]0;x\u{7}\u{202e}\u{85}\u{2028}B'"#))
      #expect(text.contains(#"--> a\n\u{1b}[2Jb.yaml:2:3"#))
      #expect(text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }.isEmpty)
      #expect(!text.unicodeScalars.contains { [0x85, 0x202E, 0x2028].contains($0.value) })
    }
    let concise = ConciseReporter().text(of: run)
    #expect(concise.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    #expect(!concise.contains("\u{1B}"))
  }
  @Test func linesThatCannotBeParsedDoNotReachTheTerminal() throws {
    let sample = Sample(text: "Resources: AWS::\n  a: \u{1B}]0;x\u{7}\n")
    let text = reporter.text(of: try Sample.run(sample))
    #expect(text.contains(#"2 |   a: \u{1b}]0;x\u{7}"#))
    #expect(!text.contains("\u{1B}"))
  }
}
