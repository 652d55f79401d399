import Syntax
import Testing

@Suite struct ScalarKindTests {
  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null),
      ("!!null", .null), ("nULL", .string), ("\"null\"", .string), ("''", .string), ("!t", .string),
      ("!!str", .string), ("!!str null", .string), ("|", .string),
      ("true", .boolean(true)), ("Yes", .boolean(true)), ("ON", .boolean(true)),
      ("FALSE", .boolean(false)), ("no", .boolean(false)), ("off", .boolean(false)),
      ("tRUE", .string), ("y", .string), ("'true'", .string), ("!!bool true", .string),
      ("0", .number), ("-12", .number), ("+1.5", .number), ("1e3", .number), (".5", .number),
      ("123456789012", .number), ("\"1\"", .string), ("1a", .string), ("-a", .string),
      ("1.2.3", .string),
      ("2012-10-17", .string), ("nan", .string), ("infinity", .string), ("! 1", .string),
    ] as [(String, Node.ScalarKind)]
  )
  func inYAML(_ text: String, _ expected: Node.ScalarKind) throws {
    let value = try SyntaxTree("a: \(text)\n").root["a"]
    #expect(value?.scalarKind == expected)
    #expect(value?.isNull == (expected == .null))
  }

  @Test(
    arguments: [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)), ("-1.5e3", .number),
      ("\"\"", .string), ("\"true\"", .string),
    ] as [(String, Node.ScalarKind)]
  )
  func inJSON(_ text: String, _ expected: Node.ScalarKind) throws {
    let item = try SyntaxTree("[\(text)]", path: "test.json").root.items.first { _ in true }
    #expect(item?.scalarKind == expected)
  }

  @Test func collectionsHaveNone() throws {
    #expect(try SyntaxTree("{}").root.scalarKind == nil)
    #expect(try SyntaxTree("[]").root.text == nil)
  }
}
