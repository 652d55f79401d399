import Testing

@testable import Tool

@Suite struct BaselineOptionTests {
  @Test func knownFindingsDoNotFail() throws {
    let folder = try TemporaryFolder()
    try folder.write("app/a.yaml", Sample.untraced)
    try folder.write("ci/keep", "")
    let written = try Program.run("--write-baseline ci/baseline.json", in: folder.path)
    #expect(written.status == 0 && written.errors.isEmpty)
    #expect(written.text == "1 template, 1 function: no findings (1 in the baseline)\n")
    #expect(try folder.text(of: "ci/baseline.json").contains("{\"path\": \"../app/a.yaml\", "))
    #expect(try folder.names() == ["app", "ci"])

    try folder.write("app/b.yaml", Sample.untraced)
    let outcome = try Program.run(
      "--baseline baseline.json --output-format concise ../app",
      in: folder["ci"]
    )
    #expect(outcome.status == 1)
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(
      outcome.text.hasPrefix("../app/b.yaml:2:3:") || outcome.text.contains("/app/b.yaml:2:3:")
    )
  }

  @Test func writingAgainGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "c"] { try folder.write("\(name).yaml", Sample.external) }
    _ = try Program.run("--write-baseline baseline.json", in: folder.path)
    let first = try folder.text(of: "baseline.json")
    _ = try Program.run(
      "--write-baseline ./baseline.json -j 1 c.yaml b.yaml a.yaml",
      in: folder.path
    )
    #expect(try folder.text(of: "baseline.json") == first)
  }

  @Test func fixFixesWhatTheBaselineHolds() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("b.yaml", Sample.external)
    _ = try Program.run("--write-baseline baseline.json", in: folder.path)
    // What is only shown is still there.
    let shown = try Program.run("fix --diff --baseline baseline.json", in: folder.path)
    #expect(shown.text.contains("+") && !shown.errors.contains("no longer found"))
    let outcome = try Program.run("fix --baseline baseline.json", in: folder.path)
    #expect(outcome.status == 0)
    #expect(try folder.text(of: "a.yaml") == Sample.traced)
    #expect(try folder.text(of: "b.yaml") == Sample.external)
    let logicalID = Sample.untraced.split(separator: "\n")[1].dropFirst(2).dropLast()
    #expect(
      outcome.errors == """
        note: baseline.json: inactive-tracing of '\(logicalID)' is no longer found in a.yaml
        note: to update it, run the same with '--write-baseline baseline.json' in place of '--baseline'

        """
    )
  }

  @Test func manyStaleEntriesAreCountedOnly() throws {
    let folder = try TemporaryFolder()
    for number in 10..<22 { try folder.write("\(number).yaml", Sample.untraced) }
    _ = try Program.run("--write-baseline baseline.json", in: folder.path)
    _ = try Program.run("fix", in: folder.path)
    let notes = try Program.run("--baseline baseline.json", in: folder.path).errors
    #expect(notes.split(separator: "\n").count == 12)
    #expect(notes.contains("note: baseline.json: and 2 more\n"))
  }

  @Test(arguments: [
    (
      "",
      "baseline.json:1:1: this is no baseline; 'xraylint check --write-baseline FILE' writes one"
    ),
    (
      "{",
      "baseline.json:1:2: malformed JSON: expected a key in double quotes; correct it, or write the baseline anew"
    ),
    (
      "{\"schemaVersion\": 9}",
      "baseline.json:1:19: the baseline is of version '9', and this program reads version 1; write it anew"
    ),
    (
      "{\"schemaVersion\": 1, \"findings\": [\n1]}",
      "baseline.json:2:1: an entry has 'path', 'logicalId', 'rule' and 'count', and nothing else"
    ),
    (
      "{\"schemaVersion\": 1, \"findings\": [{\"path\": \"a\", \"logicalId\": \"A\", \"rule\": \"r\", \"count\": 0}]}",
      "baseline.json:1:89: '0' is no count; it is a number from 1"
    ),
  ])
  func brokenBaselineIsOneLineAndNothingIsWritten(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("baseline.json", text)
    for command in ["check", "fix"] {
      let outcome = try Program.run("\(command) --baseline baseline.json", in: folder.path)
      #expect(outcome.status == 2)
      #expect(outcome.errors == "error: \(message)\n")
      #expect(outcome.output.isEmpty)
    }
    #expect(try folder.text(of: "a.yaml") == Sample.untraced)
  }

  @Test(arguments: [
    ("--baseline none.json", "error: cannot read none.json: no such file or directory\n"),
    ("--write-baseline none/b.json", "error: cannot find none/b.json: no such file or directory\n"),
    ("--write-baseline .", "error: cannot write .: is a directory\n"),
  ])
  func fileThatIsNotThereIsOneLine(arguments: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    let outcome = try Program.run(arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors == message)
    #expect(outcome.output.isEmpty)
  }

  @Test func brokenTemplateKeepsTheBaselineFromBeingWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("b.yaml", Sample.broken)
    let outcome = try Program.run("--write-baseline baseline.json", in: folder.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "error: baseline.json is not written, as a file could not be judged\n"
    )
    #expect(try folder.names() == ["a.yaml", "b.yaml"])
  }

  @Test func aNewBaselineGoesWithNoOtherOne() throws {
    let outcome = try Program.run("--baseline a --write-baseline b", in: Program.repository)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("--write-baseline makes a new baseline and goes with no --baseline")
    )
  }
}
