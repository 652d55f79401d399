import Testing

@testable import Tool

/// What the program says to wrong usage and to what it cannot read or write, word by word.
@Suite struct ErrorMessageTests {
  /// Commands in a folder with `template.yaml`, which has one finding.
  static let commands = [
    "--no-such-option", "--output-fromat json", "chekc", "--output-format xml", "--fail-on never",
    "--color blue", "--jobs 0", "--jobs many", "- template.yaml", "missing.yaml",
    "--output-file", "--output-file ''", "--output-file .", "--output-file no/such/report.txt",
    "--report sarif", "--report sarif=", "--report xml=report.xml",
    "--report json=- --report text=-",
    "--output-format json --report json=-", "--statistics --report json=-",
    "--output-file a --report json=a", "--statistics --output-format sarif",
    "--select no-such-rule",
    "--ignore no-such-rule", "explain", "explain no-such-rule", "fix --sam-placement nowhere",
    "fix --policy-style loud", "fix --policy-name 'a b'", "fix --diff --report json=-",
    "fix - --report json=-", "inventory --output-format xml", "rules --output-format xml",
    "rules template.yaml",
  ]

  @Test func messagesAreGolden() throws {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", Sample.clean)
    var text = ""
    for command in Self.commands {
      let outcome = try Program.run(command, in: folder.path)
      #expect(outcome.status == 2, "\(command)")
      text += "$ xraylint \(command)\n" + outcome.text + outcome.errors + "\n"
    }
    #expect(try folder.names() == ["template.yaml"])
    try Golden.expect(Array(text.utf8), in: "errors.txt")
  }

  @Test(arguments: ["check", "inventory"])
  func documentsAreCompleteWithoutStandardInput(command: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.shell(
      "\"$XRAYLINT\" \(command) --output-format json - <.",
      in: folder.path
    )
    #expect(
      outcome.text.contains(#""path": "<stdin>", "message": "cannot read it: is a directory""#)
    )
    #expect(outcome.text.hasSuffix("}\n"))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 2)
  }

  @Test(arguments: ["check", "inventory", "fix"])
  func documentsAreCompleteWithoutAWorkingDirectory(command: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.shell(
      "mkdir gone; cd gone; rmdir ../gone; \"$XRAYLINT\" \(command)"
        + (command == "inventory" ? " --output-format json" : " --output-format json ."),
      in: folder.path
    )
    #expect(outcome.text.contains(#""path": ".", "message": "cannot find it: no such file"#))
    #expect(outcome.text.hasSuffix("}\n"))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 2)
  }

  @Test func aDocumentThatCannotBeReadIsNotPrinted() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.shell("\"$XRAYLINT\" fix - <.", in: folder.path)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: cannot read it: is a directory\n --> <stdin>\n"))
    #expect(outcome.status == 2)
  }
}
