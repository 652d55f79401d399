import Syntax
import Testing

@Suite struct OccurrenceTests {
  @Test(arguments: [
    ("b: {a: 1}", 1),
    ("a: &b 1", 1),
    ("a: &b 1\nc: *b", 2),
    ("a: &b 1\nc: [*b, *b]", 3),
    ("c: &c {a: 1}\nd: *c\ne: *c", 3),
    ("c: &c {a: &b 1}\nd: *c\ne: *b", 3),
    ("c: &c {a: &b 1, d: *b}\ne: *c", 4),
    ("c: &c {a: 1}\nd: {<<: *c}", 2),
    ("c: &c {a: 1}\nd: &c {e: 1}\nf: *c", 1),
    ("a: &b 1\n*b : 2", 2),
  ])
  func ofValue(_ text: String, _ expected: Int) throws {
    let root = try SyntaxTree(text).root
    let key = try #require(root.descendants.first { $0.hasText("a") })
    let mapping = try #require(key.parent)
    let value = try #require(mapping["a"])
    #expect(root.tree.occurrences(of: value) == expected)
  }

  @Test func ofEachDocument() throws {
    let tree = try SyntaxTree("a: &b 1\nc: *b\n---\na: &b 1\n")
    #expect(tree.documents.map { $0["a"].map(tree.occurrences) } == [2, 1])
  }

  /// The nodes multiply by ten on each level.
  @Test(.timeLimit(.minutes(1)))
  func billionLaughs() throws {
    var text = "l0: &l0 lol\n"
    for level in 1...100 {
      let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(aliases)]\n"
    }
    let root = try SyntaxTree(text).root
    let expected = [1, 11, 111, 1111, 11_111, 111_111, 1_000_000, 1_000_000]
    let counts = (93...100).reversed().map { level in
      root["l\(level)"].map(root.tree.occurrences) ?? 0
    }
    #expect(counts == expected)
    #expect(root["l0"].map(root.tree.occurrences) == SyntaxTree.maximumOccurrences)
  }

  /// A chain of aliases may be longer than the stack is deep.
  @Test(.timeLimit(.minutes(1)))
  func longChainOfAliases() throws {
    var text = "a0: &a0 1\n"
    for level in 1...50_000 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let root = try SyntaxTree(text).root
    #expect(root["a0"].map(root.tree.occurrences) == 50_001)
    #expect(root["a50000"].map(root.tree.occurrences) == 1)
    #expect(root["a25000"]?.anchor == "a25000")
  }
}
