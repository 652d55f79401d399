import Syntax
import Testing

@Suite struct DepthTests {
  /// Ways of nesting collections: what opens one, what closes it, and the name of the file.
  static let nestings = [
    ("[", "]", "test.json"),
    ("{\"a\":", "}", "test.json"),
    ("[", "]", "test.yaml"),
    ("{a: ", "}", "test.yaml"),
    ("- ", "", "test.yaml"),
    ("? ", "", "test.yaml"),
  ]

  @Test(arguments: nestings)
  func deepest(_ opening: String, _ closing: String, _ path: String) throws {
    let depth = SyntaxTree.maximumDepth
    let text =
      String(repeating: opening, count: depth) + "0" + String(repeating: closing, count: depth)
    var node = try SyntaxTree(text, path: path).root
    var count = 0
    while let child = node.onlyChild {
      node = child
      count += 1
    }
    #expect(count == depth)
  }

  @Test(.timeLimit(.minutes(1)), arguments: nestings, [SyntaxTree.maximumDepth + 1, 100_000])
  func tooDeep(_ nesting: (String, String, String), _ depth: Int) {
    let (opening, closing, path) = nesting
    let text =
      String(repeating: opening, count: depth) + "0" + String(repeating: closing, count: depth)
    let offset = Int32(SyntaxTree.maximumDepth * opening.utf8.count)
    #expect(throws: SyntaxError(.nestedTooDeeply, at: offset)) { try SyntaxTree(text, path: path) }
  }

  @Test func blockMappings() {
    let text = (0...SyntaxTree.maximumDepth).map { String(repeating: " ", count: $0) + "a:\n" }
      .joined()
    #expect(throws: SyntaxError(.nestedTooDeeply, at: Int32(text.utf8.count - 3))) {
      try SyntaxTree(text)
    }
  }
}
