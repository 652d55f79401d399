import Linting
import Rules
import Testing

/// Documents that have to keep up with what the program knows.
struct DocumentTests {
  @Test func changelogNamesEveryRule() throws {
    let text = try Repository.text(of: "CHANGELOG.md")
    for id in AllRules.rules.map(\.metadata.id) {
      #expect(text.contains("`\(id)`"), "\(id) is not in CHANGELOG.md")
    }
  }
}
