import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FixCommandTests {
  @Test func fixesInPlaceAndReportsWhatIsLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("b.yaml", Sample.external)
    try folder.write("c.yaml", Sample.broken)
    let outcome = try Program.run("fix --output-format concise", in: folder.path)
    #expect(try folder.text(of: "a.yaml") == Sample.traced)
    #expect(try folder.text(of: "b.yaml") == Sample.external)
    #expect(try folder.text(of: "c.yaml") == Sample.broken)
    #expect(outcome.text.contains("b.yaml:2:3: error"))
    #expect(outcome.text.contains("c.yaml:1:63: error"))
    #expect(outcome.status == 2)
    #expect(try folder.names() == ["a.yaml", "b.yaml", "c.yaml"])
  }

  @Test func groupsOfRulesAreForThoseWhoAskForThem() throws {
    let folder = try TemporaryFolder()
    let text = """
      Resources:
        Flow:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            RoleArn: !GetAtt Role.Arn
        Pay:
          Type: AWS::Lambda::Function
          Properties:
            Role: !GetAtt Role.Arn
            TracingConfig: {Mode: Active}
        Role:
          Type: AWS::IAM::Role
          Properties:
            Path: /

      """
    try folder.write("template.yaml", text)
    let usual = try Program.run("check --output-format concise .", in: folder.path)
    #expect(!usual.text.contains("untraced-state-machine"))
    let all = "--extend-select trace-path --policy-style inline"
    #expect(try Program.run("fix \(all) .", in: folder.path).status == 0)
    let fixed = try folder.text(of: "template.yaml")
    // The role gets its first list of policies from two fixes.
    #expect(fixed.contains("- PolicyName: XRayTraceWrites\n"))
    #expect(fixed.contains("- PolicyName: XRayTraceWritesAndSampling\n"))
    #expect(fixed.contains("TracingConfiguration:\n        Enabled: true\n"))
    #expect(try Program.run("fix \(all) .", in: folder.path).status == 0)
    #expect(try folder.text(of: "template.yaml") == fixed)
  }

  @Test func mapsShowWhatFixesOfAGroupWouldDo() throws {
    let folder = try TemporaryFolder()
    let text = "Resources:\n  Catalogue:\n    Type: AWS::AppSync::GraphQLApi\n"
    try folder.write("template.yaml", text)
    let map = "map --output-format json template.yaml"
    #expect(try Program.run("\(map) --fixed", in: folder.path).text.contains("\"broken\""))
    let fixed = try Program.run("\(map) --fixed --extend-select trace-path", in: folder.path)
    #expect(fixed.status == 0)
    #expect(!fixed.text.contains("\"broken\""))
    #expect(fixed.text.contains("\"traced\""))
  }

  @Test func unsafeFixesAreForThoseWhoSaySo() throws {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", Sample.external)
    #expect(try Program.run("fix template.yaml", in: folder.path).status == 1)
    #expect(try folder.text(of: "template.yaml") == Sample.external)
    #expect(try Program.run("fix --unsafe-fixes template.yaml", in: folder.path).status == 0)
    #expect(
      try folder.text(of: "template.yaml")
        == Sample.external + "      TracingConfig:\n        Mode: Active\n"
    )
  }

  @Test func fixingAgainWritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", Sample.traced)
    try folder.age("template.yaml", seconds: 1000)
    let before = try folder.status(of: "template.yaml")
    let outcome = try Program.run("fix", in: folder.path)
    let after = try folder.status(of: "template.yaml")
    #expect(before.st_mtim.tv_sec == after.st_mtim.tv_sec && before.st_ino == after.st_ino)
    #expect(outcome.status == 0)
  }

  @Test func writesThroughALinkOutOfTheFolderOnlyIfItIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("outside/template.yaml", Sample.untraced)
    try folder.write("given/a.yaml", Sample.clean)
    try folder.link("given/link.yaml", to: "../outside/template.yaml")
    #expect(try Program.run("fix given", in: folder.path).status == 0)
    #expect(try folder.text(of: "outside/template.yaml") == Sample.untraced)
    #expect(try Program.run("fix given/link.yaml", in: folder.path).status == 0)
    #expect(try folder.text(of: "outside/template.yaml") == Sample.traced)
  }

  @Test func keepsModeAndSymbolicLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/template.yaml", Sample.untraced)
    try folder.setMode(0o640, of: "real/template.yaml")
    try folder.link("link.yaml", to: "real/template.yaml")
    #expect(try Program.run("fix link.yaml", in: folder.path).status == 0)
    #expect(try folder.text(of: "real/template.yaml") == Sample.traced)
    #expect(try folder.status(of: "real/template.yaml").st_mode & 0o777 == 0o640)
    #expect(try Program.shell("readlink link.yaml", in: folder.path).text == "real/template.yaml\n")
  }

  @Test func keepsLineEndsAndByteOrderMark() throws {
    let folder = try TemporaryFolder()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    try folder.write("template.yaml", mark + Sample.untraced.withCarriageReturns)
    #expect(try Program.run("fix", in: folder.path).status == 0)
    #expect(try folder.bytes(of: "template.yaml") == mark + Sample.traced.withCarriageReturns)
  }

  // MARK: - Diff

  @Test func gitAppliesTheDiff() throws {
    let folder = try TemporaryFolder()
    try folder.write("app/a.yaml", Sample.untraced)
    try folder.write("app/with space.yaml", Sample.untraced.withCarriageReturns)
    try folder.write("ü.json", "{\"Resources\":{\"A\":{\"Type\":\"AWS::Serverless::Function\"}}}")
    try folder.write("clean.yaml", Sample.clean)
    let diff = try Program.run("fix --diff", in: folder.path)
    #expect(try folder.text(of: "app/a.yaml") == Sample.untraced)
    #expect(diff.status == 1)
    #expect(!diff.text.contains("clean.yaml"))
    let applied = try Program.shell(
      "git init -q . && git apply --whitespace=nowarn -",
      in: folder.path,
      input: diff.output
    )
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(try folder.text(of: "app/a.yaml") == Sample.traced)
    #expect(try folder.bytes(of: "app/with space.yaml") == Sample.traced.withCarriageReturns)
    #expect(
      try folder.text(of: "ü.json")
        == "{\"Resources\":{\"A\":{\"Type\":\"AWS::Serverless::Function\","
        + "\"Properties\":{\"Tracing\":\"Active\"}}}}"
    )
    #expect(try Program.run("fix --diff", in: folder.path).output.isEmpty)
  }

  @Test func theDiffIsTheSameWhateverTheNumberOfJobs() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("\(number % 3)/\(number).yaml", Sample.untraced) }
    let one = try Program.run("fix --diff -j 1", in: folder.path)
    #expect(one.text == (try Program.run("fix --diff -j 8", in: folder.path)).text)
    #expect(one.text.split(separator: "\n").count { $0.hasPrefix("--- a/") } == 40)
  }

  // MARK: - Standard input

  static let documents: [[UInt8]] = [
    Array(Sample.clean.utf8), Array(Sample.conditional.utf8), Array(Sample.broken.utf8),
    Array("kind: Deployment\n".utf8), Array("plain text, not even: [YAML".utf8), [],
    [0x00, 0xFF, 0x0A], Sample.clean.withCarriageReturns,
  ]

  @Test(arguments: documents)
  func printsTheWholeDocument(document: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("fix -", in: folder.path, input: document)
    #expect(outcome.output == document)
  }

  @Test func printsTheFixedDocument() throws {
    let folder = try TemporaryFolder()
    for (input, output) in [
      (Array(Sample.untraced.utf8), Array(Sample.traced.utf8)),
      (Sample.untraced.withCarriageReturns, Sample.traced.withCarriageReturns),
    ] {
      let outcome = try Program.run("fix --stdin-filename t.yaml -", in: folder.path, input: input)
      #expect(outcome.output == output)
      #expect(outcome.errors.contains("fixed[inactive-tracing] t.yaml:2:3"))
      #expect(outcome.status == 0)
    }
    let diff = try Program.run(
      "fix --diff --stdin-filename t.yaml -",
      in: folder.path,
      input: Array(Sample.untraced.utf8)
    )
    #expect(diff.text.contains("\n--- a/t.yaml\n+++ b/t.yaml\n@@ "))
    #expect(try folder.names().isEmpty)
  }
}

extension String {
  fileprivate var withCarriageReturns: [UInt8] {
    utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }
}

extension TemporaryFolder {
  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  fileprivate func status(of name: String) throws -> stat {
    var result = stat()
    try #require(stat(self[name].cString, &result) == 0)
    return result
  }
}
