import Testing

@testable import Tool

@Suite struct MannersTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", Sample.untraced)
    try folder.write("clean/template.yaml", Sample.clean)
    return folder
  }

  @Test func quietMeansFindingsOnly() throws {
    let folder = try folder()
    let loud = try Program.run("", in: folder.path)
    let quiet = try Program.run("-q", in: folder.path)
    let summary = "\n2 templates, 2 functions: 1 error\n1 fixable: run 'xraylint fix'\n"
    #expect(quiet.text + summary == loud.text)
    #expect(quiet.status == 1 && quiet.errors.isEmpty)
    let clean = try Program.run("--quiet clean", in: folder.path)
    #expect(clean.output.isEmpty && clean.errors.isEmpty && clean.status == 0)
    let fixed = try Program.run("fix -q", in: folder.path)
    #expect(fixed.output.isEmpty && fixed.errors.isEmpty && fixed.status == 0)
  }

  @Test func aDiffSaysWhatItWouldDo() throws {
    let folder = try folder()
    let diff = try Program.run("fix --diff", in: folder.path)
    #expect(diff.errors.hasPrefix("would fix[inactive-tracing] template.yaml:2:3: activate "))
    #expect(diff.errors.hasSuffix("\n1 would be fixed in 1 file: run without --diff\n"))
    let fix = try Program.run("fix", in: folder.path)
    #expect(fix.text.hasPrefix("fixed[inactive-tracing] template.yaml:2:3: activate "))
    #expect(fix.text.hasSuffix("\n1 fixed in 1 file\n"))
  }

  @Test func quietDoesNotHideErrors() throws {
    let folder = try folder()
    try folder.write("broken.yaml", Sample.broken)
    let outcome = try Program.run("-q clean broken.yaml", in: folder.path)
    #expect(outcome.text.hasPrefix("error: alias '*nowhere' has no anchor"))
    #expect(outcome.status == 2)
  }

  @Test func quietChangesNoDocument() throws {
    let folder = try folder()
    for format in ReportFormat.allCases where format != .text {
      let arguments = "--output-format \(format.rawValue)"
      let quiet = try Program.run("-q \(arguments)", in: folder.path)
      #expect(!quiet.output.isEmpty, "\(format)")
      #expect(try quiet.output == Program.run(arguments, in: folder.path).output)
    }
  }

  /// The option goes before `NO_COLOR`, that before `FORCE_COLOR`, that before the terminal.
  @Test(arguments: [
    ("", "", false), ("FORCE_COLOR=1", "", true), ("FORCE_COLOR=", "", false),
    ("NO_COLOR=1 FORCE_COLOR=1", "", false), ("NO_COLOR= FORCE_COLOR=1", "", true),
    ("NO_COLOR=1", "--color always", true), ("FORCE_COLOR=1", "--color never", false),
    ("FORCE_COLOR=1", "--color auto", true),
  ])
  func coloursAreAsAsked(variables: String, option: String, isColoured: Bool) throws {
    let folder = try folder()
    for command in ["check", "fix --diff", "inventory", "rules", "explain inactive-tracing"] {
      let script = "\(variables) \"$XRAYLINT\" \(command) \(option)"
      let outcome = try Program.shell(script, in: folder.path)
      #expect((outcome.text + outcome.errors).contains("\u{1B}[") == isColoured, "\(command)")
    }
  }

  /// `script` runs the program in a terminal.
  @Test(.enabled(if: Shell.has("script")), arguments: [("xterm", true), ("dumb", false)])
  func terminalsThatKnowColoursGetThem(terminal: String, isColoured: Bool) throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "export XRAYLINT; TERM=\(terminal) script -qec '\"$XRAYLINT\"' /dev/null",
      in: folder.path
    )
    #expect(outcome.text.contains("tracing of function 'Orders' is not set"))
    #expect(outcome.text.contains("\u{1B}[") == isColoured)
  }

  @Test(arguments: ReportFormat.allCases)
  func theFormatNeverChangesTheStatus(format: ReportFormat) throws {
    let folder = try folder()
    try folder.write("information.yaml", Sample.information)
    try folder.write("broken.yaml", Sample.broken)
    let cases: [(String, Int32)] = [
      ("clean", 0), ("information.yaml", 0), ("--fail-on info information.yaml", 1),
      ("template.yaml", 1), ("--exit-zero template.yaml", 0), ("template.yaml broken.yaml", 2),
      ("fix --diff template.yaml", 1), ("fix --diff broken.yaml", 2),
      ("fix --diff --exit-zero template.yaml", 0),
    ]
    for (arguments, status) in cases {
      let format = "--output-format \(format.rawValue)"
      let outcome = try Program.run("\(arguments) \(format)", in: folder.path)
      #expect(outcome.status == status, "\(arguments)")
    }
  }

  @Test func statisticsReplaceTheFindings() throws {
    let folder = try folder()
    let outcome = try Program.run("--statistics --report json=all.json", in: folder.path)
    #expect(outcome.text.hasPrefix("FINDINGS  FIXABLE  UNSAFELY  SEVERITY  RULE\n1         1 "))
    #expect(outcome.status == 1)
    let document = String(decoding: try folder.bytes(of: "all.json"), as: UTF8.self)
    #expect(document.contains("\"findings\": [\n"))
  }
}
