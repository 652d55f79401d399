import Testing

@testable import Tool

/// What is shipped speaks of commands, options and files that there are.
@Suite struct PackagingTests {
  /// The hooks' commands report on a template that is named, and pass over one that is excluded.
  @Test func hooksAreCommands() throws {
    let entries = try values(of: "entry: ", in: ".pre-commit-hooks.yaml")
    #expect(entries.count == 2)
    for entry in entries {
      let command = try #require(entry.split(separator: " ", maxSplits: 1).last)
      let folder = try TemporaryFolder()
      try folder.write("template.yaml", try template())
      let excluded = try Program.run("\(command) --exclude '*' template.yaml", in: folder.path)
      #expect(excluded.status == 0, "\(entry): \(excluded.text)")
      let outcome = try Program.run("\(command) template.yaml", in: folder.path)
      #expect(outcome.text.contains("'Orders'"), "\(entry): \(outcome.errors)")
    }
  }

  @Test func hooksHaveTheirNames() throws {
    #expect(try values(of: "- id: ", in: ".pre-commit-hooks.yaml") == ["xraylint", "xraylint-fix"])
  }

  /// Every input and output of the action is in its README, and nothing else is.
  @Test func actionIsDocumented() throws {
    var names: Set<String> = []
    var section = ""
    for line in try Program.lines(of: "action/action.yml") {
      if !line.hasPrefix(" "), line.hasSuffix(":") { section = line }
      guard ["inputs:", "outputs:"].contains(section), line.hasPrefix("  "), !line.hasPrefix("   ")
      else { continue }
      names.insert(String(line.dropFirst(2).dropLast()))
    }
    let rows = try values(of: "| `", in: "action/README.md").compactMap { row in
      row.split(separator: "`").first.map(String.init)
    }
    #expect(names == Set(rows))
  }

  /// GitHub puts `${{ }}` into a script as text, so that an input could be a command.
  @Test func actionPassesInputsByTheEnvironment() throws {
    for line in try Program.lines(of: "action/action.yml") where line.contains("run:") {
      #expect(!line.contains("${{"), "\(line)")
    }
  }

  private func template() throws -> [UInt8] {
    let path = Program.repository.appending("fixtures/example/orders.yaml")
    return try FileReader().contents(of: path).bytes
  }

  /// What follows a text in the lines that start with it, spaces left out.
  private func values(of prefix: String, in path: String) throws -> [String] {
    try Program.lines(of: path).compactMap { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }
  }
}
