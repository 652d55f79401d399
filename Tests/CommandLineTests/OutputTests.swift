import Testing

@testable import Tool

/// What the commands print, byte by byte.
@Suite struct OutputTests {
  @Test(arguments: [
    "", "check", "fix", "suppress", "inventory", "deployed", "map", "rules", "explain", "config",
  ])
  func helpIsGolden(command: String) throws {
    let outcome = try Program.run("\(command) --help", in: Program.repository)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let name = command.isEmpty ? "help.txt" : "help-\(command).txt"
    try Golden.expect(outcome.output, in: name)
  }

  @Test(arguments: ReportFormat.allCases)
  func reportsAreGolden(format: ReportFormat) throws {
    let outcome = try Program.run(
      "--output-format \(format.rawValue) fixtures/example",
      in: Program.repository
    )
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    try Golden.expect(outcome.output, in: "check-\(format.rawValue).txt")
  }

  /// A finding with a note, one that does not count, files that cannot be parsed or found, and a name
  /// that is markup everywhere.
  @Test(arguments: ReportFormat.allCases)
  func reportsWithErrorsAreGolden(format: ReportFormat) throws {
    let folder = try TemporaryFolder()
    try folder.write("a%,::error::b [c](d) \u{1B}[31m\u{202E}&<e>|`f`.yaml", Sample.broken)
    try folder.write("external.yaml", Sample.external)
    try folder.write("utf-16.yaml", [0xFF, 0xFE] + "AWS::X".utf8.flatMap { [$0, 0] })
    let outcome = try Program.run(
      "--output-format \(format.rawValue) . missing.yaml",
      in: folder.path
    )
    #expect(outcome.status == 2 && outcome.errors.isEmpty)
    try Golden.expect(outcome.output, in: "errors-\(format.rawValue).txt")
  }

  @Test(arguments: ["text", "json"])
  func statisticsAreGolden(format: String) throws {
    let outcome = try Program.run(
      "--statistics --output-format \(format) fixtures/example",
      in: Program.repository
    )
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    try Golden.expect(outcome.output, in: "statistics-\(format).txt")
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func inventoriesAreGolden(format: String) throws {
    let outcome = try Program.run(
      "inventory --output-format \(format) fixtures/example",
      in: Program.repository
    )
    try Golden.expect(outcome.output, in: "inventory-\(format).txt")
  }

  @Test(arguments: ["", "--output-format json", "--emit-commands"])
  func verdictsOnDeployedFunctionsAreGolden(options: String) throws {
    let outcome = try Program.run(
      "deployed fixtures/deployed/functions.json --templates fixtures/deployed \(options)",
      in: Program.repository
    )
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    let format = options.split { " -".contains($0) }.last ?? "text"
    try Golden.expect(outcome.output, in: "deployed-\(format).txt")
  }

  @Test(arguments: ["mermaid", "dot", "json", "html"])
  func mapsAreGolden(format: String) throws {
    let outcome = try Program.run(
      "map fixtures/map/shop.yaml --output-format \(format)",
      in: Program.repository
    )
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    try Golden.expect(outcome.output, in: "map-\(format).txt")
  }

  @Test func aFixedMapShowsWhatFixesDo() throws {
    let arguments = "map fixtures/map/shop.yaml --output-format json"
    let before = try Program.run(arguments, in: Program.repository).text
    let after = try Program.run(arguments + " --fixed", in: Program.repository).text
    func ends(_ text: String) -> Set<String> {
      Set(["Mails:", "Invoices:", "Charge:"].filter { text.contains("\"\($0)") })
    }
    #expect(ends(before) == ["Mails:", "Invoices:", "Charge:"])
    #expect(ends(after) == ["Charge:"])
  }

  @Test(
    arguments: [
      ("", "missing.yaml", "missing.yaml: error: cannot find it: no such file or directory\n"),
      (
        "a: b\n", "a.yaml", "a.yaml: error: it holds no template, which has Resources with a Type\n"
      ),
    ]
  )
  func onlyATemplateHasAMap(text: String, name: String, errors: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", text)
    let outcome = try Program.run("map \(name)", in: folder.path)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors == errors)
  }

  @Test func graphvizIsAskedForWhereItIsMissing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    let outcome = try Program.shell(
      "PATH=/nonexistent \"$XRAYLINT\" map a.yaml --output-format svg",
      in: folder.path
    )
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("error: there is no 'dot' to draw with; install Graphviz"))
  }

  @Test func deployedFunctionsAreReadFromStandardInput() throws {
    let folder = try TemporaryFolder()
    func status(_ input: String, _ arguments: String = "") throws -> Int32 {
      try Program.run("deployed \(arguments)", in: folder.path, input: Array(input.utf8)).status
    }
    let active = "{\"FunctionName\": \"a\", \"TracingConfig\": {\"Mode\": \"Active\"}}"
    #expect(try status(active) == 0)
    #expect(try status("{\"FunctionName\": \"a\"}") == 0)
    #expect(try status("{\"FunctionName\": \"a\"}", "--fail-on info") == 1)
    #expect(try status("{}") == 2)
    #expect(try status("") == 2)
    #expect(try status(active, "- missing.json") == 2)
    #expect(try status(active, "--templates missing") == 2)
  }

  @Test func rulesAreGolden() throws {
    try Golden.expect(Program.run("rules", in: Program.repository).output, in: "rules.txt")
    let explanation = try Program.run("explain inactive-tracing", in: Program.repository)
    try Golden.expect(explanation.output, in: "explain.txt")
  }

  @Test func jsonKeepsItsContract() throws {
    let outcome = try Program.run("--output-format json fixtures/example", in: Program.repository)
    let keys = outcome.text.matches(of: #/"([A-Za-z]+)": /#).map { String($0.1) }
    let place = ["line", "column", "endLine", "endColumn"]
    let finding =
      ["rule", "severity", "message", "path", "location"] + place
      + ["logicalId", "resourceType", "notes", "fix", "applicability", "title", "edits"]
      + ["startByte", "endByte", "replacement"]
    let first = ["schemaVersion", "findings"] + finding
    #expect(Array(keys.prefix(first.count)) == first)
    let end =
      ["fixed", "suppressed", "errors", "summary", "templates", "functions", "findings"]
      + ["fixable", "fixed", "suppressed", "baselined"]
    #expect(keys.suffix(end.count) == end[...])
    #expect(outcome.text.hasPrefix("{\n  \"schemaVersion\": 1,\n"))
    #expect(outcome.text.hasSuffix("}\n"))
  }

  @Test func versionIsThatOfTheChangelog() throws {
    let version = try Program.run("--version", in: Program.repository).text.dropLast()
    let path = Program.repository.appending("CHANGELOG.md")
    let changelog = String(decoding: try FileReader().contents(of: path).bytes, as: UTF8.self)
    #expect(changelog.contains("## [\(version)] - "))
  }
}
