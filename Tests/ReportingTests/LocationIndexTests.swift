import Syntax
import Testing

@testable import Reporting

@Suite struct LocationIndexTests {
  /// Finds the same places as the line table does one by one.
  @Test(arguments: ["a\nb\nc", "a\r\né\r\n\r\nc", "\u{FEFF}é😀\r漢\n\n", "x", ""])
  func agreesWithTheLineTable(text: String) {
    let source = SourceText(path: "", text: text)
    let lines = LineTable(source)
    let start = source.byteOrderMarkLength
    let offsets = (start...source.bytes.count).filter { offset in
      offset == source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
    }
    let index = LocationIndex(lines, of: source, offsets: Set(offsets.map { Int32($0) }))
    for offset in offsets.map({ Int32($0) }) {
      #expect(index[offset] == lines.location(of: offset))
    }
  }

  @Test func spans() {
    let source = SourceText(path: "", text: "a: é\nb")
    let index = LocationIndex(LineTable(source), of: source, offsets: [3, 5, 7])
    #expect(index[ByteRange(3, 5)].end == Syntax.SourceLocation(line: 1, column: 5))
    #expect(index[ByteRange(3, 7)].end == Syntax.SourceLocation(line: 2, column: 2))
  }
}
