import Syntax
import Testing

@Suite struct LineTableTests {
  static let texts = [
    "", "\n", "a", "a\n", "a\nb", "a\r\nb\r\n", "a\rb\r", "\r\r\n\n\r", "é\n漢😀x\n\n",
    "\u{feff}a\nb", "\u{feff}", String(repeating: "é漢😀a", count: 200) + "\nb",
  ]

  @Test(arguments: texts)
  func everyOffset(_ text: String) {
    let source = SourceText(path: "a", text: text)
    let table = LineTable(source)
    let naive = NaiveLocations(source)
    for offset in 0...Int32(source.bytes.count) {
      let isInsideCharacter =
        offset < source.bytes.count && (0x80..<0xC0).contains(source.bytes[Int(offset)])
      if !isInsideCharacter { #expect(table.location(of: offset) == naive[offset]) }
    }
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\n\r\nb", ["a", "", "b"]),
    ("a\rb\n\n", ["a", "b", "", ""]), ("\u{feff}é\nb", ["é", "b"]),
  ])
  func lines(_ text: String, _ expected: [String]) {
    let source = SourceText(path: "a", text: text)
    let table = LineTable(source)
    #expect((1...table.count).map { source[table.range(ofLine: $0)] } == expected)
  }
}
