import Syntax
import Testing

/// Comments are what stands behind a number sign outside of texts.
@Suite struct CommentTests {
  @Test(arguments: [
    ("a: 1 # b", ["# b"]),
    ("# a\n  # b\r\n#\nc: 1\n# d", ["# a", "# b", "#", "# d"]),
    ("\u{FEFF}# a\nb: 1\n", ["# a"]),
    ("a: b#c\nd: 'e # f'\ng: \"h # i\"\nj: k # l\n", ["# l"]),
    ("a: 'b\n  # c'\nd: e\n  f # g\n", ["# g"]),
    ("a: | # b\n  # c\n d: e\n", []),
    ("a: |2- # b\n  # c\n # d\ne: >+\n  # f\n\n# g\n", ["# b", "# d", "# g"]),
    ("a: [b, # c\n  d] # e\nf: {g: h,# i\n  j: k}\n", ["# c", "# e", "# i"]),
    ("a: !x # b\n  - c\nd: &e # f\n  g: h\ni: *e # j\n", ["# b", "# f", "# j"]),
    (
      "--- # a\nb: # c\n... # d\n--- # e\n- # f\n- # g\n",
      ["# a", "# c", "# d", "# e", "# f", "# g"]
    ),
    ("? a # b\n: c # d\n", ["# b", "# d"]),
    ("a: é # ü\nb: 😀 # 漢\n", ["# ü", "# 漢"]),
    ("a: b # c\u{85}d: e # f\u{2028}# g\n", ["# c", "# f", "# g"]),
  ])
  func areFound(text: String, expected: [String]) throws {
    guard let tree = try? SyntaxTree(parsing: SourceText(path: "a.yaml", text: text)) else {
      #expect(expected.isEmpty, "cannot be parsed")
      return
    }
    #expect(tree.comments.map { tree.source[$0.range] } == expected)
  }

  @Test func jsonHasNone() throws {
    let tree = try SyntaxTree(parsing: SourceText(path: "a.json", text: "{\"a\": \"# b\"}"))
    #expect(tree.comments.isEmpty)
  }

  /// Whatever the comments say, the values stay the same.
  @Test(arguments: SyntaxFixture.all)
  func meanNothing(fixture: SyntaxFixture) throws {
    let source = try fixture.source
    guard let tree = try? SyntaxTree(parsing: source) else { return }
    var bytes = source.bytes
    for comment in tree.comments {
      #expect(bytes[Int(comment.range.lowerBound)] == UInt8(ascii: "#"))
      for offset in comment.range.indices.dropFirst() { bytes[offset] = UInt8(ascii: "x") }
    }
    let emptied = try SyntaxTree(parsing: SourceText(path: source.path, bytes: bytes))
    #expect(Self.texts(of: emptied) == Self.texts(of: tree))
    #expect(emptied.comments == tree.comments)
  }

  private static func texts(of tree: SyntaxTree) -> [String?] {
    tree.documents.flatMap(\.descendants).map(\.text)
  }
}
