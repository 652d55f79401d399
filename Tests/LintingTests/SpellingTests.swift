import Linting
import Testing

struct SpellingTests {
  static let known = ["select", "extend-select", "fix", "fail-on", "inactive-tracing", "all"]

  @Test(arguments: [
    ("selct", "select"), ("slecet", "select"), ("SELECT", "select"),
    ("extend_select", "extend-select"),
    ("fxi", "fix"), ("fi", "fix"), ("fixx", "fix"), ("failon", "fail-on"), ("fail", "fail-on"),
    ("inactive", "inactive-tracing"), ("inactive-trace", "inactive-tracing"), ("al", "all"),
  ])
  func similarWordsAreFound(word: String, meant: String) {
    #expect(Spelling.closest(to: word, among: Self.known) == meant)
  }

  @Test(arguments: ["", "x", "template", "xyz", "unselective", "src", "fix-all", "éé"])
  func otherWordsAreNot(word: String) {
    #expect(Spelling.closest(to: word, among: Self.known) == nil)
  }

  @Test func theClosestOfSeveralIsTaken() {
    #expect(Spelling.closest(to: "abcdef", among: ["abcxyz", "abcdeg", "abcdxx"]) == "abcdeg")
  }
}
