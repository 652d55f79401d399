import Rewriting
import Syntax
import Testing

/// What a proof must notice.
struct ProofTests {
  private static let before = """
    A: &a {k: v}
    B: *a
    C:
      - 'x'
      - !Tag y
    D: &d z
    E: *d
    """

  /// What became of the text, and what the proof must say of it where nothing should have changed.
  struct Mishap: Sendable {
    let old: String
    let new: String
    let problem: Discrepancy.Problem
  }

  static let mishaps = [
    Mishap(old: "'x'", new: "\"x\"", problem: .style),
    Mishap(old: "'x'", new: "'y'", problem: .text),
    Mishap(old: "'x'", new: "[x]", problem: .kind),
    Mishap(old: "!Tag", new: "!Other", problem: .tag),
    Mishap(old: "!Tag y", new: "y", problem: .tag),
    Mishap(old: "E: *d", new: "E: *a", problem: .aliasTarget),
    Mishap(old: "E: *d", new: "E: z", problem: .kind),
    Mishap(old: "&d z", new: "z\nF: &d z", problem: .anchor),
    Mishap(old: "C:", new: "c:", problem: .text),
    Mishap(old: "k: v", new: "k: v, l: w", problem: .count),
    Mishap(old: "k: v", new: "", problem: .count),
    Mishap(old: "  - 'x'\n", new: "  - 'x'\n  - 'x'\n", problem: .style),
    Mishap(old: "E: *d", new: "E: *d\n--- x", problem: .documents),
  ]

  @Test(arguments: mishaps)
  func whatElseChangedIsNoticed(mishap: Mishap) throws {
    let old = try tree(ProofTests.before)
    let new = try tree(ProofTests.before.replacing(mishap.old, with: mishap.new))
    #expect(Proof([]).discrepancy(between: old, and: new)?.problem == mishap.problem)
  }

  @Test func anUnchangedTreeIsProven() throws {
    let (old, new) = (try tree(ProofTests.before), try tree("# moved\n" + ProofTests.before))
    #expect(Proof([]).discrepancy(between: old, and: new) == nil)
  }

  @Test(arguments: [
    ("A: {}\n", Discrepancy.Problem.count),
    ("A: {N: {M: Active}, N: {M: Active}}\n", .count),
    ("A: {N: {M: active}}\n", .literal),
    ("A: {N: {M: Active, O: x}}\n", .literal),
    ("A: {N: &n {M: Active}}\n", .anchor),
    ("A: {N: !T {M: Active}}\n", .literal),
    ("A: {n: {M: Active}}\n", .literal),
    ("A: {}\nN: {M: Active}\n", .count),
  ])
  func anInsertionThatWentWrongIsNoticed(after: String, problem: Discrepancy.Problem) throws {
    let (old, new) = (try tree("A: {}\n"), try tree(after))
    let mapping = try #require(old.documents.first?["A"])
    let proof = Proof([.insert(key: "N", value: ["M": "Active"], into: mapping)])
    #expect(proof.discrepancy(between: old, and: new)?.problem == problem)
  }

  @Test(arguments: ["- x\n- true\n", "- x\n- 12\n", "- x\n- ''\n- ~\n", "- true\n- x\n"])
  func anItemThatReadsAsSomethingElseIsNoticed(after: String) throws {
    let (old, new) = (try tree("- x\n"), try tree(after))
    let list = try #require(old.documents.first)
    let text = after.contains("12") ? "12" : "true"
    let proof = Proof([.append(.scalar(text), to: list)])
    #expect(proof.discrepancy(between: old, and: new) != nil)
  }

  @Test func aChangeOfAnotherTreeIsNoticed() throws {
    let (old, other) = (try tree("A: {}\n"), try tree("A: {}\n"))
    let mapping = try #require(other.documents.first)
    let proof = Proof([.insert(key: "N", value: "x", into: mapping)])
    #expect(proof.discrepancy(between: old, and: old)?.problem == .foreignChange)
  }

  @Test func anAddedKeyMayStandBeforeTheLastOne() throws {
    let (old, new) = (try tree("A: a\nB: b\n"), try tree("A: a\nN: n1\nO: o\nB: b\n"))
    let mapping = try #require(old.documents.first)
    let changes: [Change] = [
      .insert(key: "N", value: "n1", into: mapping), .insert(key: "O", value: "o", into: mapping),
    ]
    #expect(Proof(changes).discrepancy(between: old, and: new) == nil)
    #expect(Proof(changes.reversed()).discrepancy(between: old, and: new) != nil)
  }

  private func tree(_ text: String) throws -> SyntaxTree {
    try SyntaxTree(parsing: SourceText(path: "proof.yaml", text: text))
  }
}
