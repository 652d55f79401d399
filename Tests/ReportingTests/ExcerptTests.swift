import Syntax
import Testing

@testable import Reporting

@Suite struct ExcerptTests {
  /// The excerpt of the first occurrence of a needle.
  private func excerpt(_ text: String, at needle: StaticString) throws -> Excerpt {
    let source = SourceText(path: "a.yaml", text: text)
    let start = try #require(source.bytes.firstOccurrence(of: needle))
    let range = ByteRange(Int32(start), Int32(start + needle.utf8CodeUnitCount))
    return Excerpt(of: range, in: source, LineTable(source))
  }

  /// What stands above the carets.
  private func marked(_ excerpt: Excerpt) -> String {
    var column = 0
    var result = ""
    for scalar in excerpt.text.unicodeScalars {
      if (excerpt.indent..<excerpt.indent + excerpt.width).contains(column) {
        result.unicodeScalars.append(scalar)
      }
      column += scalar.displayWidth
    }
    return result
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineOfARange(newline: String) throws {
    let excerpt = try excerpt("\u{FEFF}a:\(newline)  b: c\(newline)", at: "c")
    #expect(excerpt == (try self.excerpt("a:\n  b: c", at: "c")))
    #expect(excerpt.line == 2)
    #expect(excerpt.text == "  b: c")
    #expect(excerpt.indent == 5)
    #expect(excerpt.width == 1)
  }

  @Test func byteOrderMarkIsNoColumn() throws {
    #expect(try excerpt("\u{FEFF}key: a", at: "key").indent == 0)
  }

  @Test func tabsAreFourSpaces() throws {
    let excerpt = try excerpt("{\t\"a\":\t1}", at: "\"a\"")
    #expect(excerpt.text == "{    \"a\":    1}")
    #expect(marked(excerpt) == "\"a\"")
  }

  @Test func wideAndCombiningCharacters() throws {
    let excerpt = try excerpt("漢字: e\u{301}😀 key # x", at: "key")
    #expect(excerpt.indent == 10)
    #expect(marked(excerpt) == "key")
    #expect(try self.excerpt("a: 漢字", at: "漢字").width == 4)
  }

  @Test func escapesTakeTheirColumns() throws {
    let excerpt = try excerpt("\u{1B}[0m key", at: "key")
    #expect(excerpt.text == #"\u{1b}[0m key"#)
    #expect(marked(excerpt) == "key")
  }

  @Test(arguments: [0, 30, 61, 97, 98, 150, 500, 5_000])
  func longLinesAreCutAroundTheRange(before: Int) throws {
    for after in [0, 2, 40, 5_000] {
      let line =
        String(repeating: "é", count: before) + "key" + String(repeating: "b", count: after)
      let excerpt = try excerpt(line, at: "key")
      #expect(marked(excerpt) == "key")
      #expect(excerpt.text.unicodeScalars.count <= Excerpt.columns + 1)
      #expect(excerpt.text.hasPrefix("…") == (before > 97))
      if before + 3 + after <= Excerpt.columns { #expect(excerpt.text == line) }
      if after == 5_000 { #expect(excerpt.text.hasSuffix("…")) }
    }
  }

  @Test func longRangeIsCut() throws {
    let source = SourceText(path: "", text: "a: " + String(repeating: "x", count: 1_000))
    let excerpt = Excerpt(of: ByteRange(3, 1_003), in: source, LineTable(source))
    #expect(excerpt.text == "a: " + String(repeating: "x", count: 96) + "…")
    #expect(excerpt.indent == 3)
    #expect(excerpt.width == 97)
  }

  @Test func firstLineOfSeveral() throws {
    let excerpt = try excerpt("a:\r\n  b: |\r\n    c\r\n", at: "b: |\r\n    c")
    #expect(excerpt.text == "  b: |")
    #expect(marked(excerpt) == "b: |")
  }

  @Test func emptyRangeGetsOneCaret() {
    let source = SourceText(path: "", text: "a:\n")
    let end = Excerpt(of: ByteRange(at: 3), in: source, LineTable(source))
    #expect(end.line == 2)
    #expect(end.text.isEmpty)
    #expect(end.width == 1)
  }

  @Test func invalidTextIsRepaired() {
    let source = SourceText(path: "", bytes: [0x61, 0xFF, 0x62])
    #expect(Excerpt(of: ByteRange(2, 3), in: source, LineTable(source)).text == "a\u{FFFD}b")
  }
}
