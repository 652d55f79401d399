import Testing

@testable import Tool

@Suite struct CheckCommandTests {
  @Test func passesOverOtherFilesInSilence() throws {
    let folder = try TemporaryFolder()
    try folder.write("values.yaml", "replicas: 3\n")
    try folder.write("broken.yaml", "a: [\n")
    try folder.write("package.json", "{\"name\": \"x\",}")
    try folder.write("Resources.yaml", "Resources: [a, b]\n")
    let outcome = try Program.run(".", in: folder.path)
    #expect(outcome.text == "no templates found\n")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test func brokenFilesDoNotStopTheOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.broken)
    try folder.write("b.yaml", Sample.untraced)
    try folder.write("c.json", "{\"Resources\": {\"A\": {\"Type\": \"AWS::Lambda::Function\"},}}")
    try folder.write("d.yaml", Sample.untraced)
    let outcome = try Program.run("--output-format concise . missing.yaml", in: folder.path)
    let places = outcome.text.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(
      places == ["a.yaml:1:63:", "b.yaml:2:3:", "c.json:1:55:", "d.yaml:2:3:", "missing.yaml:"]
    )
    #expect(outcome.status == 2)
  }

  struct Problem: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let line: String

    init(_ name: String, _ bytes: [UInt8], _ line: String) {
      testDescription = name
      self.bytes = bytes
      self.line = line
    }

    init(_ name: String, _ text: String, _ line: String) {
      self.init(name, Array(text.utf8), line)
    }
  }

  static let nesting = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)

  static let problems = [
    Problem(
      "undefined alias",
      "Resources: {A: {Type: AWS::X, B: *c}}\n",
      "template.yaml:1:34: error: alias '*c' has no anchor; define '&c' before it"
    ),
    Problem(
      "recursive alias",
      "Resources: {A: &a {Type: AWS::X, B: *a}}\n",
      "template.yaml:1:37: error: alias '*a' stands inside its own anchor; move it out"
    ),
    Problem(
      "NUL",
      "Resources:\n  A: {Type: \"AWS::X\0\"}\n",
      "template.yaml:2:20: error: malformed YAML: control characters are not allowed; "
        + "correct it or exclude the file"
    ),
    Problem(
      "deep nesting",
      "Resources: {A: {Type: AWS::X, B: \(nesting)}}\n",
      "template.yaml:1:543: error: collections are nested more than 512 deep; flatten them"
    ),
    Problem(
      "UTF-16",
      [0xFF, 0xFE] + "Resources: {A: {Type: AWS::X}}".utf8.flatMap { [$0, 0] },
      "template.yaml: error: the file is UTF-16 or UTF-32; save it as UTF-8"
    ),
    Problem(
      "tab as indentation",
      "Resources:\n\tA: {Type: AWS::X}\n",
      "template.yaml:2:1: error: malformed YAML: while scanning for the next token: found "
        + "character that cannot start any token; correct it or exclude the file"
    ),
  ]

  @Test(arguments: problems)
  func problemsAreNamedWithTheirPlace(problem: Problem) throws {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", problem.bytes)
    let outcome = try Program.run("--output-format concise template.yaml", in: folder.path)
    #expect(outcome.text == problem.line + "\n")
    #expect(outcome.status == 2)
  }

  @Test func standardInputBearsTheNameThatIsGiven() throws {
    let folder = try TemporaryFolder()
    let input = Array(Sample.untraced.utf8)
    let arguments = "--output-format concise -"
    let unnamed = try Program.run(arguments, in: folder.path, input: input)
    #expect(unnamed.text.hasPrefix("<stdin>:2:3: "))
    let named = try Program.run(
      "--stdin-filename app/template.yaml \(arguments)",
      in: folder.path,
      input: input
    )
    #expect(named.text.hasPrefix("app/template.yaml:2:3: "))
    #expect(named.status == 1)
  }

  @Test func theNumberOfJobsMakesNoDifference() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 {
      let text = [Sample.untraced, Sample.external, Sample.broken, Sample.clean][number % 4]
      try folder.write("\(number % 7)/\(number).yaml", text)
    }
    for format in ["text", "concise", "json"] {
      let one = try Program.run("-j 1 --output-format \(format)", in: folder.path)
      let many = try Program.run("-j 8 --output-format \(format)", in: folder.path)
      #expect(one.text == many.text)
      #expect(one.status == 2 && many.status == 2)
    }
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let folder = try TemporaryFolder()
    for number in 0..<2000 {
      try folder.write("\(number).yaml", Sample.external)
    }
    let outcome = try Program.shell(
      "{ \"$XRAYLINT\" .; echo \"$?\" >status; } | head -1; cat status",
      in: folder.path
    )
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.first == "error[inactive-tracing]: tracing of function 'Orders' is not set")
    #expect(lines.dropFirst() == ["0"])
    #expect(outcome.errors.isEmpty)
  }

  @Test func coloursAreForTerminalsOrOnDemand() throws {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", Sample.untraced)
    #expect(try !Program.run("template.yaml", in: folder.path).text.contains("\u{1B}["))
    let coloured = try Program.run("--color always template.yaml", in: folder.path)
    #expect(coloured.text.contains("\u{1B}["))
  }
}
