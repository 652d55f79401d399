import Linting
import Reporting
import Rules
import Testing

/// Documents that are made of what the program knows.
///
/// `RECORD_FIXTURES=1` writes them anew.
struct DocumentTests {
  @Test func tableOfRulesInReadmeIsCurrent() throws {
    let text = try Repository.text(of: "README.md")
    let table = RuleTable(of: AllRules.rules.map(\.metadata)).markdown
    guard let start = text.firstRange(of: "<!-- rules -->\n"),
      let end = text.firstRange(of: "<!-- /rules -->"), start.upperBound <= end.lowerBound
    else { return }
    if Repository.isRecording {
      let current = text[..<start.upperBound] + table + text[end.lowerBound...]
      return try Repository.write(Array(current.utf8), to: "README.md")
    }
    #expect(text[start.upperBound..<end.lowerBound] == table)
  }

  @Test func changelogNamesEveryRule() throws {
    let text = try Repository.text(of: "CHANGELOG.md")
    for rule in AllRules.rules {
      #expect(text.contains("`\(rule.metadata.id)`"), "\(rule.metadata.id) is not in CHANGELOG.md")
    }
  }
}
