import Syntax
import Testing

@Suite struct LookupTests {
  @Test(arguments: [
    ("a: 1", "1"),
    ("\"a\": 1", "1"),
    ("'a': 1", "1"),
    ("? a\n: 1", "1"),
    ("b: &b a\n*b : 1", "1"),
    ("b: &b 1\na: *b", "1"),
    ("<<: {a: 1}", "1"),
    ("<<: {a: 1}\na: 2", "2"),
    ("a: 2\n<<: {a: 1}", "2"),
    ("<<: [{b: 0}, {a: 1}, {a: 2}]", "1"),
    ("<<: {<<: {a: 1}}", "1"),
    ("<<: [{<<: {a: 1}}, {a: 2}]", "1"),
    ("<<: {<<: {a: 1}, a: 2}", "2"),
    ("<<: {a: 1}\n<<: {a: 2}", "1"),
    ("b: &b {a: 1}\n<<: *b", "1"),
    ("b: &b [{a: 1}]\n<<: *b", "1"),
    ("a: 1\na: 2", "1"),
  ])
  func value(_ text: String, _ expected: String) throws {
    let root = try SyntaxTree(text).root
    #expect(root["a"]?.text == expected)
    #expect(root.effectiveEntries.first { $0.key.target.hasText("a") }?.value.target == root["a"])
  }

  @Test(arguments: [
    "b: 1", "\"<<\": {a: 1}", "!!str <<: {a: 1}", "<<: a", "<<: [a]", "<<:", "{}", "[a]", "a",
    "A: 1", "aa: 1", "\"\": 1", "<<: &b {b: *c}".replacing("*c", with: "1"),
  ])
  func missingKey(_ text: String) throws {
    let root = try SyntaxTree(text).root
    #expect(root["a"] == nil)
    #expect(!root.effectiveEntries.contains { $0.key.target.hasText("a") })
  }

  @Test func jsonHasNoMergeKeys() throws {
    #expect(try SyntaxTree("{\"<<\": {\"a\": 1}}", path: "test.json").root["a"] == nil)
  }

  @Test func origin() throws {
    let root = try SyntaxTree("b: 1\n<<: {b: 2, c: 3, c: 4, d: 6}\nb: 5\ne: 7").root
    let own = try #require(root.lookup("b"))
    #expect(own.value.text == "1" && !own.isMerged && !own.isUnique)
    let merged = try #require(root.lookup("c"))
    #expect(merged.value.text == "3" && merged.isMerged && !merged.isUnique)
    #expect(root.lookup("d")?.isUnique == true)
    #expect(root.lookup("e")?.isUnique == true)
  }

  @Test func aliasIsFollowed() throws {
    let root = try SyntaxTree("a: &a {b: {c: 1}}\nd: *a").root
    let alias = try #require(root.lookup("d")).entry.value
    #expect(alias.isAlias)
    #expect(alias["b"]?["c"]?.text == "1")
    #expect(alias.effectiveEntries.count == 1)
  }

  @Test func effectiveEntriesInOrder() throws {
    let root = try SyntaxTree(
      "a: 1\n<<: [{b: 2, a: 0}, {c: 3, b: 0, <<: {d: 4}}]\ne: 5\na: 6\n? [f]\n: 7\n? [f]\n: 8"
    ).root
    let values = root.effectiveEntries.map { $0.value.text ?? "" }
    #expect(values == ["1", "5", "7", "8", "2", "3", "4"])
  }

  @Test func keysAreComparedByTheirBytes() throws {
    let root = try SyntaxTree("\u{e9}: 1\ne\u{301}: 2").root
    #expect(root["\u{e9}"]?.text == "1")
    #expect(root["e\u{301}"]?.text == "2")
    #expect(root.effectiveEntries.count == 2)
  }

  @Test func carriageReturnAndLineFeedAreTwoCharacters() throws {
    let root = try SyntaxTree("\"a\\r\\nb\": 1").root
    #expect(root["a\r\nb"]?.text == "1")
    #expect(root["a\nb"] == nil)
  }

  /// Each mapping merges the one before twice; following every path would take 2^200 steps.
  @Test(.timeLimit(.minutes(1)))
  func nestedMergeKeysAreFollowedOnce() throws {
    var text = "m0: &m0 {a: 1}\n"
    for level in 1...200 {
      text += "m\(level): &m\(level) {<<: [*m\(level - 1), *m\(level - 1)]}\n"
    }
    let last = try #require(try SyntaxTree(text).root["m200"])
    #expect(last["a"]?.text == "1")
    #expect(last["b"] == nil)
    #expect(last.effectiveEntries.count == 1)
  }

  /// A chain of merge keys may be longer than the stack is deep.
  @Test(.timeLimit(.minutes(1)))
  func longChainOfMergeKeys() throws {
    var text = "m0: &m0 {a: 1}\n"
    for level in 1...50_000 { text += "m\(level): &m\(level) {<<: *m\(level - 1)}\n" }
    let last = try #require(try SyntaxTree(text).root["m50000"])
    #expect(last["a"]?.text == "1")
    #expect(last.effectiveEntries.count == 1)
  }

  /// Many mappings that merge the same long list.
  @Test(.timeLimit(.minutes(1)))
  func sharedListOfMergedMappings() throws {
    let mappings = (0..<5_000).map { "{k\($0): 1}" }.joined(separator: ", ")
    let users = Array(repeating: "{<<: *l}", count: 5_000).joined(separator: ", ")
    let root = try SyntaxTree("l: &l [\(mappings)]\nm: {<<: [\(users)]}\n").root
    #expect(root["m"]?.effectiveEntries.count == 5_000)
    #expect(root["m"]?["a"] == nil)
  }
}
