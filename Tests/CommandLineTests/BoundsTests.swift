import Testing

@testable import Tool

/// Files that could make a reader hang, crash or fill the memory; `.ci/extremes` tries larger ones.
@Suite struct BoundsTests {
  /// Runs the program with two gigabytes of address space and a minute.
  private func run(_ arguments: String, in folder: FilePath) throws -> Program.Outcome {
    try Program.shell(
      "ulimit -v 2000000; timeout -s KILL 300 \"$XRAYLINT\" \(arguments)",
      in: folder
    )
  }

  @Test(arguments: ["a.yaml", "a.json"])
  func nestingIsBounded(name: String) throws {
    let folder = try TemporaryFolder()
    let start = name == "a.json" ? "{\"AWS::\":" : "AWS:: "
    try folder.write(name, start + String(repeating: "[", count: 50_000))
    let outcome = try run("--output-format concise \(name)", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("nested more than 512 deep; flatten them"))
  }

  /// Aliases that stand for 9⁹ things, wherever the tool looks for a list.
  @Test(arguments: [
    "Policies: *i", "ManagedPolicyArns: *i",
    "Policies: [{PolicyName: p, PolicyDocument: {Statement: *i}}]",
    "Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: *i}]}}]",
    "Path: !Join ['', *i]",
  ])
  func aliasesOfAliasesAreNotExpanded(property: String) throws {
    let folder = try TemporaryFolder()
    var text = "a: &a ['logs:*']\n"
    for (letter, earlier) in zip("bcdefghi", "abcdefgh") {
      let items = Array(repeating: "*\(earlier)", count: 9).joined(separator: ", ")
      text += "\(letter): &\(letter) [\(items)]\n"
    }
    text += """
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties: {Role: !GetAtt R.Arn, TracingConfig: {Mode: Active}}
        R:
          Type: AWS::IAM::Role
          Properties: {\(property)}

      """
    try folder.write("laughs.yaml", text)
    let outcome = try run("--output-format concise laughs.yaml", in: folder.path)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.errors)")
    #expect(
      outcome.text.contains("laughs.yaml:11:3: ") || outcome.text.contains("laughs.yaml:14:3: ")
    )
  }

  @Test func manyKeysAndLongTextsAreRead() throws {
    let folder = try TemporaryFolder()
    let keys = (0..<100_000).map { "  K\($0): {Type: AWS::SNS::Topic}\n" }.joined()
    try folder.write("keys.yaml", "Resources:\n" + keys)
    try folder.write(
      "scalar.yaml",
      Sample.untraced + "Description: \"" + String(repeating: "x", count: 2_000_000) + "\"\n"
    )
    let outcome = try run("--output-format concise keys.yaml scalar.yaml", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix("scalar.yaml:2:3: error[inactive-tracing]"))
  }

  @Test func scenariosAreBounded() throws {
    let folder = try TemporaryFolder()
    var text = "Parameters:\n"
    for number in 0..<20 { text += "  P\(number): {Type: String}\n" }
    text +=
      "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Tracing: !Sub '"
    for number in 0..<20 { text += "${P\(number)}" }
    try folder.write("a.yaml", text + "'\n")
    let outcome = try run("--output-format concise a.yaml", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("warning[conditional-tracing]"))
  }

  @Test func filesOfOtherKindsAreNotRead() throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe.yaml")
    try folder.makeFolder("folder.yaml")
    try folder.write("empty.yaml")
    try folder.link("a.yaml", to: "b.yaml")
    try folder.link("b.yaml", to: "a.yaml")
    try folder.link("self", to: ".")
    try folder.link("zero.yaml", to: "/dev/zero")
    let search = try run(".", in: folder.path)
    #expect(search.status == 0, "\(search.text)\(search.errors)")
    for (name, reason) in [
      ("pipe.yaml", "it is a pipe, not a regular file"),
      ("zero.yaml", "it is a device, not a regular file"),
      ("a.yaml", "too many levels of symbolic links"),
    ] {
      let outcome = try Program.shell(
        "timeout -s KILL 300 \"$XRAYLINT\" \(name)",
        in: folder.path
      )
      #expect(outcome.status == 2)
      #expect("\(outcome.text)\(outcome.errors)".contains(reason), "\(name): \(outcome.text)")
    }
    #expect(try run("empty.yaml folder.yaml", in: folder.path).status == 0)
  }

  @Test func namesOfAnyBytesAreFixed() throws {
    let folder = try TemporaryFolder()
    let names = [
      Array("a\nb.yaml".utf8), [0xFF, 0xFE] + Array(".yaml".utf8), Array("é\u{1B}[m.yaml".utf8),
    ]
    for name in names { try folder.write(FilePath(name), Array(Sample.untraced.utf8)) }
    let outcome = try run("fix .", in: folder.path)
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    for name in names {
      let path = folder.path.appending(name)
      #expect(try FileReader().contents(of: path).bytes == Array(Sample.traced.utf8))
    }
  }

  @Test func sizeIsBoundedAsTheUserSays() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("b.yaml", Sample.clean)
    let size = Sample.untraced.utf8.count
    #expect(try run("--max-file-size \(size) a.yaml", in: folder.path).status == 1)
    let outcome = try run("--max-file-size \(size - 1) --output-format concise .", in: folder.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.text.contains(
        "a.yaml: error: cannot read it: it is larger than \(size - 1) bytes; --max-file-size takes more"
      )
    )
    let input = try Program.run(
      "--max-file-size 3 -",
      in: folder.path,
      input: Array(Sample.clean.utf8)
    )
    #expect(input.status == 2)
    #expect(try run("--max-file-size 0 a.yaml", in: folder.path).status == 2)
  }
}
