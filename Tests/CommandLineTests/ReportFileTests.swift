import Testing

@testable import Tool

/// Reports that go to files: whole or not at all.
@Suite struct ReportFileTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", Sample.untraced)
    return folder
  }

  private func text(_ name: String, in folder: borrowing TemporaryFolder) throws -> String {
    String(decoding: try folder.bytes(of: name), as: UTF8.self)
  }

  @Test(arguments: ReportFormat.allCases)
  func filesHoldWhatWouldBePrinted(format: ReportFormat) throws {
    let folder = try folder()
    let printed = try Program.run("--output-format \(format.rawValue)", in: folder.path)
    let option = try Program.run(
      "--output-format \(format.rawValue) --output-file report --color always",
      in: folder.path
    )
    #expect(option.output.isEmpty && option.errors.isEmpty && option.status == printed.status)
    #expect(try folder.bytes(of: "report") == printed.output)
    let more = try Program.run("--report \(format.rawValue)=more", in: folder.path)
    #expect(more.text.hasPrefix("error[inactive-tracing]: ") && more.status == printed.status)
    #expect(try folder.bytes(of: "more") == printed.output)
    #expect(try folder.names() == ["template.yaml", "report", "more"])
  }

  @Test func severalReportsOfOneRun() throws {
    let folder = try folder()
    let outcome = try Program.run(
      "--report sarif=a.sarif --report concise=- --report github=b.txt",
      in: folder.path
    )
    #expect(
      outcome.text
        == "template.yaml:2:3: error[inactive-tracing] tracing of function 'Orders' is not set\n"
    )
    #expect(try text("a.sarif", in: folder).contains("\"version\": \"2.1.0\""))
    #expect(try text("b.txt", in: folder).hasPrefix("::error "))
    #expect(outcome.status == 1)
  }

  @Test func errorsAreSaidWhereNoReportIsPrinted() throws {
    let folder = try folder()
    let silent = try Program.run("-o report.txt template.yaml missing.yaml", in: folder.path)
    #expect(silent.output.isEmpty)
    #expect(
      silent.errors == "missing.yaml: error: cannot find it: no such file or directory\n"
    )
    #expect(silent.status == 2)
    #expect(try text("report.txt", in: folder).contains("--> missing.yaml\n"))
  }

  static let unwritable = [
    ("--output-file no/such/folder.txt", "no/such/folder.txt: no such file or directory"),
    ("--output-file folder", "folder: is a directory"),
    ("--report sarif=template.yaml/a", "template.yaml/a: not a directory"),
    ("--output-file loop", "loop: too many levels of symbolic links"),
    (
      "--output-file template.yaml",
      "template.yaml: it is a template; give the report a name of its own"
    ),
  ]

  @Test(arguments: unwritable)
  func whatCannotBeWrittenIsSaidAtOnce(arguments: String, problem: String) throws {
    let folder = try folder()
    try folder.makeFolder("folder")
    try folder.link("loop", to: "loop")
    for command in ["check", "fix"] {
      let outcome = try Program.run(
        "\(command) --report json=ok.json \(arguments)",
        in: folder.path
      )
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "error: cannot write \(problem)\n")
      #expect(outcome.status == 2)
      #expect(try folder.names() == ["template.yaml", "folder", "loop"])
      #expect(try text("template.yaml", in: folder) == Sample.untraced)
    }
  }

  @Test func aDashIsStandardOutput() throws {
    let folder = try folder()
    let outcome = try Program.run("-o - --output-format concise", in: folder.path)
    #expect(outcome.text.hasPrefix("template.yaml:2:3: error"))
    #expect(try folder.names() == ["template.yaml"])
  }

  @Test func aFormerReportIsReplaced() throws {
    let folder = try folder()
    for format in ReportFormat.allCases {
      let arguments = "-o report.json --output-format \(format.rawValue)"
      let first = try Program.run("\(arguments) template.yaml", in: folder.path)
      let second = try Program.run("\(arguments) template.yaml", in: folder.path)
      #expect(first.status == 1 && second.status == 1 && second.errors.isEmpty)
    }
  }

  @Test func allFilesOrNone() throws {
    let folder = try folder()
    try folder.makeFolder("folder")
    let good = ReportFile(path: folder["good"]) { [1] }
    let bad = ReportFile(path: folder["folder"]) { [2] }
    for files in [[good, bad], [bad, good]] {
      #expect(throws: FileError(folder["folder"], .write, .system(.isDirectory))) {
        try ReportFile.write(files[...])
      }
      #expect(try folder.names() == ["template.yaml", "folder"])
    }
    try ReportFile.write([good, ReportFile(path: folder["more"]) { [3] }])
    #expect(try folder.bytes(of: "good") == [1] && folder.bytes(of: "more") == [3])
  }

  @Test func rightsAndLinksStay() throws {
    let folder = try folder()
    try folder.write("old", "old")
    try folder.setMode(0o640, of: "old")
    try folder.link("link", to: "old")
    let files = [
      ReportFile(path: folder["link"]) { [1] }, ReportFile(path: folder["new"]) { [2] },
    ]
    try ReportFile.write(files[...])
    #expect(try FileSystem.identity(of: folder["old"]).mode == 0o640)
    #expect(try folder.bytes(of: "old") == [1])
    let link = try FileSystem.identity(of: folder["link"], followingLinks: false)
    #expect(link.kind == .symbolicLink)
    let outcome = try Program.shell("umask 027; \"$XRAYLINT\" -o fresh", in: folder.path)
    #expect(outcome.status == 1)
    #expect(try FileSystem.identity(of: folder["fresh"]).mode == 0o640)
  }

  @Test func devicesAndPipesAreWrittenTo() throws {
    let folder = try folder()
    let device = try Program.run("-o /dev/null", in: folder.path)
    #expect(device.output.isEmpty && device.errors.isEmpty && device.status == 1)
    let pipe = try Program.shell(
      "mkfifo pipe; cat pipe >read & \"$XRAYLINT\" -o pipe --output-format github; wait",
      in: folder.path
    )
    #expect(pipe.output.isEmpty && pipe.errors.isEmpty)
    #expect(try text("read", in: folder).hasPrefix("::error "))
    #expect(try FileSystem.identity(of: folder["pipe"]).kind == .fifo)
  }

  @Test func aFullDiskIsOneClearLine() throws {
    let folder = try folder()
    let outcome = try Program.shell("\"$XRAYLINT\" >/dev/full", in: folder.path)
    #expect(outcome.errors == "error: cannot write standard output: no space left on device\n")
    #expect(outcome.status == 2)
    let file = try Program.run("-o /dev/full", in: folder.path)
    #expect(file.errors.contains("error: cannot write /dev/full: no space left on device\n"))
    #expect(file.status == 2)
  }

  /// A reader that goes away takes nothing from the files.
  @Test(arguments: ["check", "fix --diff"])
  func closedOutputIsQuietAndFilesAreComplete(command: String) throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "{ sleep 0.2; \"$XRAYLINT\" \(command) --report json=a.json; } 2>errors | true; cat a.json",
      in: folder.path
    )
    #expect(outcome.text.hasSuffix("}\n"))
    #expect(try !text("errors", in: folder).contains("cannot write"))
  }

  /// Nothing that is opened takes the place of a stream that is not there.
  @Test(arguments: [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func streamsThatAreNotThereAreNotMissed(redirection: String) throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "\"$XRAYLINT\" --report json=a.json \(redirection)",
      in: folder.path
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    let fixed = try Program.shell("\"$XRAYLINT\" fix \(redirection)", in: folder.path)
    #expect(fixed.status == 0 && fixed.errors.isEmpty)
    #expect(try text("template.yaml", in: folder) == Sample.traced)
    #expect(try text("a.json", in: folder).hasSuffix("}\n"))
  }
}
