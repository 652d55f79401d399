import Syntax
import Testing

/// `hasSameContent` looks at kinds, styles, tags, texts and order, and at nothing of the layout.
@Suite struct NodeComparisonTests {
  @Test(arguments: [
    ("a: {b: [c, d]}\ne: f", "a:   {b: [c, d]} # comment\n\ne: f\n"),
    ("a: !Ref b\nc: !Sub d", "a: !Ref b\nc:   !Sub d"),
    ("a: |\n  b\n", "a: |\n    b\n"),
    ("- 'a''b'", "-    'a''b'"),
  ])
  func layoutMakesNoDifference(one: String, other: String) throws {
    let (left, right) = (try SyntaxTree(one).root, try SyntaxTree(other).root)
    #expect(left.hasSameContent(as: right) && right.hasSameContent(as: left))
  }

  @Test(arguments: [
    ("a: b", "a: c"), ("a: b", "c: b"), ("a: b", "a: 'b'"), ("a: {b: c}", "a:\n  b: c"),
    ("a: !Ref b", "a: !Sub b"), ("a: !Ref b", "a: b"), ("a: b", "a: !Ref b"),
    ("a: b\nc: d", "c: d\na: b"), ("a: b", "a: b\nc: d"), ("a: [b, c]", "a: [b]"),
    ("a: [[b], c]", "a: [[b, c]]"), ("a: {b: c}", "a: [b, c]"), ("a: |\n  b\n", "a: >\n  b\n"),
    ("a: |\n  b\n", "a: |\n  c\n"), ("a: b", "a: &x b"), ("a: &x b\nc: *x", "a: &x b\nc: *x"),
    ("a: !Sub b\nc: !Ref d", "a: !Ref b\nc: !Sub d"), ("a:", "a: ''"),
  ])
  func contentDoes(one: String, other: String) throws {
    let (left, right) = (try SyntaxTree(one).root, try SyntaxTree(other).root)
    #expect(!left.hasSameContent(as: right) && !right.hasSameContent(as: left))
  }
}
