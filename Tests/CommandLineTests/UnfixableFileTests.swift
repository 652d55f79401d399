import Testing

@testable import Tool

/// A file that cannot be fixed safely is the same afterwards, and its findings are reported.
@Suite struct UnfixableFileTests {
  /// Bad input by name.
  static let inputs: [(name: String, bytes: [UInt8])] = [
    ("unparsable.yaml", Array(Sample.broken.utf8)),
    ("invalid-utf-8.yaml", Array(Sample.untraced.utf8) + [0x23, 0xFF, 0x0A]),
    ("nul.yaml", Array(Sample.untraced.utf8) + [0x23, 0x00, 0x0A]),
    ("utf-16.yaml", [0xFF, 0xFE] + Sample.untraced.utf8.flatMap { [$0, 0] }),
    ("tabs.yaml", Array("Resources:\n\tA:\n\t\tType: AWS::Lambda::Function\n".utf8)),
    ("unfinished.json", Array("{\"Resources\":{\"A\":{\"Type\":\"AWS::Lambda::Function\"}}".utf8)),
    (
      "trailing-comma.json",
      Array("{\"Resources\":{\"A\":{\"Type\":\"AWS::Lambda::Function\"},}}".utf8)
    ),
    ("merge-conflict.yaml", Array("<<<<<<< HEAD\n\(Sample.untraced)=======\n>>>>>>> b\n".utf8)),
    ("deep.yaml", Array("AWS::: \(String(repeating: "[", count: 600))\n".utf8)),
    (
      "template-language.yaml",
      Array("Resources:\n{% for x in y %}\n  A: {Type: AWS::Lambda::Function}\n".utf8)
    ),
    ("duplicate-key.yaml", Array("\(Sample.untraced)      Tracing: a\n      Tracing: b\n".utf8)),
    ("intrinsic.yaml", Array("\(Sample.untraced)      Tracing: !Ref Mode\n".utf8)),
    ("wrong-type.yaml", Array("\(Sample.untraced)      Tracing: [Active]\n".utf8)),
    ("external.yaml", Array(Sample.external.utf8)), ("empty.yaml", []),
  ]

  @Test func badInputIsTheSameAfterwards() throws {
    let folder = try TemporaryFolder()
    for input in Self.inputs { try folder.write(input.name, input.bytes) }
    try folder.makeFolder("folder.yaml")
    try folder.makePipe("pipe.yaml")
    try folder.link("dangling.yaml", to: "nowhere")
    try folder.write("good.yaml", Sample.untraced)
    let names = try folder.names()
    let outcome = try Program.run("fix", in: folder.path)
    #expect(outcome.status == 2)
    for input in Self.inputs {
      #expect(try folder.bytes(of: input.name) == input.bytes, "\(input.name)")
    }
    // None of them keeps a good file from being fixed.
    #expect(try folder.bytes(of: "good.yaml") == Array(Sample.traced.utf8))
    #expect(try folder.names() == names)
  }

  @Test(arguments: inputs.map(\.name))
  func badInputOnItsOwnSaysWhatIsWrong(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = Self.inputs.first { $0.name == name }?.bytes ?? []
    try folder.write(name, bytes)
    let outcome = try Program.run("fix \(name)", in: folder.path)
    #expect(outcome.status != 0 || bytes.isEmpty)
    #expect(try folder.bytes(of: name) == bytes)
    let printed = try Program.run("fix -", in: folder.path, input: bytes)
    #expect(printed.output == bytes)
    #expect(printed.status == outcome.status)
  }

  // MARK: - Files that may not be written

  @Test(arguments: [
    ("chmod 444 a.yaml", "cannot write it: it is read-only; make it writable to change it"),
    ("chmod 555 .", "cannot write it: its folder is read-only; make that writable"),
  ])
  func findingsOfAFileThatCannotBeWrittenAreReported(script: String, error: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    let outcome = try Program.shell(
      """
      chmod 777 . && chmod 666 a.yaml && \(script)
      \(TemporaryFolder.ignoresPermissions ? Self.asNobody : "") "$XRAYLINT" fix a.yaml
      """,
      in: folder.path
    )
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(
      outcome.text.contains("error[inactive-tracing]: tracing of function 'Orders' is not set")
    )
    #expect(outcome.text.contains(error), "\(outcome.text)")
    #expect(!outcome.text.contains("fixed"))
    #expect(try folder.bytes(of: "a.yaml") == Array(Sample.untraced.utf8))
    #expect(try folder.names() == ["a.yaml"])
  }

  @Test func aFolderThatCannotBeListedTakesTheNewFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/a.yaml", Sample.untraced)
    let outcome = try Program.shell(
      """
      chmod 755 . && chmod 666 sub/a.yaml && chmod 333 sub
      \(TemporaryFolder.ignoresPermissions ? Self.asNobody : "") "$XRAYLINT" fix sub/a.yaml
      status=$?
      chmod 755 sub
      exit $status
      """,
      in: folder.path
    )
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    #expect(try folder.bytes(of: "sub/a.yaml") == Array(Sample.traced.utf8))
  }

  /// The administrator may write everything; the tests of refusals run as somebody else.
  private static let asNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups --"
}
