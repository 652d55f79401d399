import Linting
import Reporting
import Rewriting
import Rules
import Syntax
import Testing

/// Documents that are made of what the program knows.
///
/// `RECORD_FIXTURES=1` writes them anew.
struct DocumentTests {
  @Test func generatedPartsOfTheReadmeAreCurrent() throws {
    let text = try Repository.text(of: "README.md")
    let table = RuleTable(of: AllRules.rules.map(\.metadata)).markdown
    let example = "fixtures/example/orders.yaml"
    let current =
      try text
      .replacing(from: "<!-- rules -->\n", to: "<!-- /rules -->", with: table)
      .replacing(from: "```diff\n", to: "```", with: difference(of: example))
    if Repository.isRecording { return try Repository.write(Array(current.utf8), to: "README.md") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = current.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(expected.difference(from: lines).isEmpty, "run RECORD_FIXTURES=1 swift test")
  }

  @Test func changelogNamesEveryRule() throws {
    let text = try Repository.text(of: "CHANGELOG.md")
    for id in AllRules.rules.map(\.metadata.id) {
      #expect(text.contains("`\(id)`"), "\(id) is not in CHANGELOG.md")
    }
  }

  private let linter = Linter(rules: AllRules.rules)

  /// What `xraylint fix --diff` prints for a file.
  private func difference(of path: String) throws -> String {
    let report = try lint(path)
    let fixed = Fixer(linter) { $0.fix?.applicability == .safe }.result(of: report)
    let diff = UnifiedDiff(path: path, old: report.source.bytes, new: fixed.source.bytes)
    return String(decoding: diff.bytes, as: UTF8.self)
  }

  private func lint(_ path: String) throws -> FileReport {
    let source = SourceText(path: path, bytes: try Repository.bytes(of: path))
    return try #require(try linter.report(on: source))
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
