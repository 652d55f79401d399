import Reporting
import Testing

@testable import Tool

/// The generated parts of the README are what the program prints: the rules, the diff of the example,
/// and each block that is marked `console` and starts with `$ xraylint`, run in the repository.
///
/// `RECORD_FIXTURES=1` writes them anew.
@Suite struct ReadmeTests {
  private let path = Program.repository.appending("README.md")

  @Test func generatedPartsAreRealOutput() throws {
    let text =
      try text()
      .replacing(
        from: "<!-- rules -->\n",
        to: "<!-- /rules -->",
        with: output(of: "rules --output-format markdown")
      )
      .replacing(
        from: "<!-- settings -->\n",
        to: "<!-- /settings -->",
        with: SettingsTable.markdown
      )
      .replacing(
        from: "<!-- configuration -->\n",
        to: "<!-- /configuration -->",
        with: configuration()
      )
      .replacing(from: "```diff\n", to: "```", with: output(of: "fix --diff fixtures/example"))
    let start = "```console\n"
    var current = ""
    var rest = text[...]
    while let open = rest.firstRange(of: start),
      let close = rest[open.upperBound...].firstRange(of: "```")
    {
      let block = rest[open.upperBound..<close.lowerBound]
      current += rest[..<open.upperBound]
      let command = block.prefix { $0 != "\n" }
      if command.hasPrefix("$ xraylint") {
        let arguments = String(command.dropFirst("$ xraylint".count))
        current += command + "\n" + (try output(of: arguments))
      } else {
        current += block
      }
      current += rest[close]
      rest = rest[close.upperBound...]
    }
    try Golden.expect(Array((current + rest).utf8), at: path)
  }

  @Test func everyFormatHasItsReader() throws {
    let rows = try text().split(separator: "\n").filter { $0.hasPrefix("| `") }
    for format in ReportFormat.allCases {
      #expect(rows.contains { $0.contains("`\(format.rawValue)`") }, "\(format.rawValue)")
    }
  }

  /// An example of a configuration file, which is a fixture too.
  private func configuration() throws -> String {
    let path = Program.repository.appending("fixtures/configuration/valid/example.yaml")
    let text = String(decoding: try FileReader().contents(of: path).bytes, as: UTF8.self)
    // The first line is for editors.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    return "```yaml\n" + lines.joined(separator: "\n") + "```\n"
  }

  private func text() throws -> String {
    String(decoding: try FileReader().contents(of: path).bytes, as: UTF8.self)
  }

  private func output(of command: String) throws -> String {
    try Program.run(command, in: Program.repository).text
  }
}

extension String {
  /// The text with what stands between two marks replaced; the same where a mark is missing.
  fileprivate func replacing(from start: String, to end: String, with new: String) -> String {
    guard let start = firstRange(of: start),
      let end = self[start.upperBound...].firstRange(of: end)
    else { return self }
    return self[..<start.upperBound] + new + self[end.lowerBound...]
  }
}
