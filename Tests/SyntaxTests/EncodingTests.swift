import Syntax
import Testing

@Suite struct EncodingTests {
  /// Bytes that are not UTF-8, and the distance at which libyaml notices.
  static let malformed: [(bytes: [UInt8], distance: Int32)] = [
    ([0x80], 0),  // continuation without a start
    ([0xBF], 0),
    ([0xC0, 0xAF], 0),  // overlong
    ([0xC1, 0xBF], 0),
    ([0xE0, 0x80, 0xAF], 0),
    ([0xE0, 0x9F, 0xBF], 0),
    ([0xF0, 0x80, 0x80, 0xAF], 0),
    ([0xF0, 0x8F, 0xBF, 0xBF], 0),
    ([0xED, 0xA0, 0x80], 0),  // surrogates
    ([0xED, 0xBF, 0xBF], 0),
    ([0xF4, 0x90, 0x80, 0x80], 0),  // beyond U+10FFFF
    ([0xF5, 0x80, 0x80, 0x80], 0),
    ([0xF8, 0x88, 0x80, 0x80, 0x80], 0),
    ([0xFE], 0),
    ([0xFF], 0),
    ([0xC3, 0x28], 1),  // continuation missing
    ([0xE2, 0x28, 0xA1], 1),
    ([0xE2, 0x82, 0x28], 2),
    ([0xF0, 0x28, 0x8C, 0xBC], 1),
    ([0xF0, 0x9F, 0x28, 0xBC], 2),
    ([0xF0, 0x9F, 0x98, 0x28], 3),
    ([0xC3], 1),  // cut off
    ([0xE2, 0x82], 2),
    ([0xF0, 0x9F, 0x98], 3),
  ]

  @Test(arguments: malformed)
  func json(_ bytes: [UInt8], _ distance: Int32) {
    let text = Array("[\"é".utf8) + bytes + Array("\"]".utf8)
    #expect(throws: SyntaxError(.malformedJSON(expected: "valid UTF-8"), at: 4)) {
      try SyntaxTree(parsing: SourceText(path: "test.json", bytes: text))
    }
  }

  @Test(arguments: malformed, [0, 3])
  func yaml(_ malformed: (bytes: [UInt8], distance: Int32), _ byteOrderMarkLength: Int) throws {
    let prefix = SourceText.byteOrderMark.prefix(byteOrderMarkLength) + Array("a: \"é".utf8)
    let source = SourceText(path: "a", bytes: prefix + malformed.bytes + Array("\"\n".utf8))
    let error = try #require(throws: SyntaxError.self) { try SyntaxTree(parsing: source) }
    #expect(error.offset == Int32(prefix.count) + malformed.distance)
    guard case .malformedYAML(let reason) = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.contains("UTF-8") || reason.contains("Unicode"))
  }

  /// libyaml reads ahead; an error far behind the part that it has parsed is reported all the same.
  @Test(arguments: [[0xFF], [0x00], [0x07]] as [[UInt8]])
  func lateError(_ bytes: [UInt8]) {
    let text = Array(String(repeating: "a: é\n", count: 20_000).utf8)
    let source = SourceText(path: "a", bytes: text + Array("b: ".utf8) + bytes + [0x0A])
    let error = #expect(throws: SyntaxError.self) { try SyntaxTree(parsing: source) }
    #expect(error?.offset == Int32(text.count + 3))
  }

  @Test(arguments: [
    "\u{e9}", "\u{7ff}", "\u{800}", "\u{ffff}", "\u{10000}", "\u{10ffff}", "\u{7f}",
  ])
  func everyLengthInJSON(_ text: String) throws {
    let root = try SyntaxTree("[\"\(text)\", \"\\n\(text)\"]", path: "test.json").root
    #expect(root.items.map(\.text) == [text, "\n" + text])
  }

  @Test func fileWithoutText() throws {
    for bytes in [[], SourceText.byteOrderMark, [0x0A], [0x20]] {
      for path in ["a.yaml", "a.json"] {
        #expect(try SyntaxTree(parsing: SourceText(path: path, bytes: bytes)).documents == [])
      }
    }
  }
}
