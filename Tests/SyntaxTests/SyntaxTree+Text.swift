import Syntax
import Testing

extension SyntaxTree {
  /// Reads a text as a file with a name.
  convenience init(_ text: String, path: String = "test.yaml") throws(SyntaxError) {
    try self.init(parsing: SourceText(path: path, text: text))
  }

  /// The root of the only document.
  var root: Node {
    get throws {
      try #require(documents.count == 1)
      return documents[0]
    }
  }
}
