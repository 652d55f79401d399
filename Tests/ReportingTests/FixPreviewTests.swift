import Rewriting
import Syntax
import Testing

@testable import Reporting

@Suite struct FixPreviewTests {
  /// The preview of insertions behind needles, one line of text for each line that is shown.
  private func preview(_ text: String, _ insertions: (StaticString, String)...) throws -> [String] {
    let source = SourceText(path: "", text: text)
    let edits = try insertions.map { needle, insertion in
      let start = try #require(source.bytes.firstOccurrence(of: needle))
      let end = ByteRange(at: Int32(start + needle.utf8CodeUnitCount))
      return Edit(range: end, replacement: Array(insertion.utf8))
    }
    return shown(edits, in: source)
  }

  private func shown(_ edits: [Edit], in source: SourceText) -> [String] {
    let preview = FixPreview(of: edits, in: source, LineTable(source))
    return Array(
      preview.hunks.map { hunk in
        hunk.map { line in
          let mark =
            switch line.kind {
            case .context: "|"
            case .deletion: "-"
            case .insertion: "+"
            }
          return "\(line.number.map { String($0) } ?? "")\(mark)\(line.text)"
        }
      }.joined(separator: ["..."])
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func newLineBehindALine(newline: String) throws {
    let text = ["a: 1", "b: 2", "c: 3", "d: 4", ""].joined(separator: newline)
    #expect(try preview(text, ("b: 2", "\(newline)x: y")) == ["2|b: 2", "+x: y", "3|c: 3"])
  }

  @Test func wholeLineBetweenTwo() throws {
    #expect(try preview("a: 1\nb: 2\n", ("a: 1\n", "x: y\n")) == ["1|a: 1", "+x: y", "2|b: 2"])
    #expect(try preview("a: 1\n", ("a: 1\n", "x: y\n")) == ["1|a: 1", "+x: y"])
  }

  @Test func endWithoutLineEnd() throws {
    #expect(try preview("a: 1\nb: 2", ("b: 2", "\nx: y")) == ["2|b: 2", "+x: y"])
  }

  @Test func changeInsideALine() throws {
    #expect(
      try preview("a:\n  b: {c: d}\n", ("{c: d", ", e: f")) == [
        "1|a:", "2-  b: {c: d}", "+  b: {c: d, e: f}",
      ]
    )
  }

  @Test func bracketsAreNotTakenForOthers() throws {
    #expect(
      try preview("[\n  [\n    1\n  ]\n]\n", ("1\n  ]", ",\n  [\n    2\n  ]")) == [
        "3|    1", "4-  ]", "+  ],", "+  [", "+    2", "+  ]", "5|]",
      ]
    )
  }

  @Test func changesCloseToEachOtherShareLines() throws {
    let text = "1:\n2:\n3:\n4:\n5:\n6:\n7:\n8:\n"
    #expect(
      try preview(text, ("2:", " b"), ("4:", " d")) == [
        "1|1:", "2-2:", "+2: b", "3|3:", "4-4:", "+4: d", "5|5:",
      ]
    )
    #expect(
      try preview(text, ("2:", " b"), ("7:", " g")) == [
        "1|1:", "2-2:", "+2: b", "3|3:", "...", "6|6:", "7-7:", "+7: g", "8|8:",
      ]
    )
    #expect(
      try preview(text, ("2:", "\n+"), ("3:", "\n+")) == ["2|2:", "++", "3|3:", "++", "4|4:"]
    )
  }

  @Test func twoChangesOfOneShortLine() throws {
    #expect(
      try preview("{a: {b}, c: {d}}\n", ("b", "1"), ("d", "2")) == [
        "1-{a: {b}, c: {d}}", "+{a: {b1}, c: {d2}}",
      ]
    )
  }

  @Test func longLinesAreCutAroundTheChange() throws {
    let filler = String(repeating: "é", count: 3_000)
    let lines = try preview("\(filler)<a>\(filler)", ("<a", "1"))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("1-…é") && lines[1].contains("é<a1>é"))
    for line in lines {
      #expect(line.hasSuffix("é…"))
      #expect(line.unicodeScalars.count <= FixPreview.columns + 2)
    }
    let context = try preview("a: \(filler)\nb:\n\(filler)\n", ("b:", " c"))
    #expect(context.allSatisfy { $0.unicodeScalars.count <= FixPreview.columns + 2 })
    #expect(context.first?.hasPrefix("1|a: é") ?? false)
  }

  @Test func aLongLineIsShownOnceWithAllItsChanges() throws {
    let filler = String(repeating: "é", count: 3_000)
    // The context of an edit begins right behind it: `>` is the first of its 30 columns.
    let cut = String(repeating: "é", count: 29)
    #expect(
      try preview("\(filler)<a>\(filler)<b>\(filler)\n", ("<a", "1"), ("<b", "2")) == [
        "1-…\(cut.dropLast(2))<a>\(cut)…\(cut.dropLast(2))<b>\(cut.dropLast())…",
        "+…\(cut.dropLast(2))<a1>\(cut)…\(cut.dropLast(2))<b2>\(cut.dropLast())…",
      ]
    )
    let short = String(repeating: "-", count: 30)
    let lines = try preview("<a>\(short)<b>\(filler)<c>\n", ("<a", "1"), ("<b", "2"), ("<c", "3"))
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("+<a1>\(short)<b2>é") && lines[1].hasSuffix("é<c3>"))
  }

  @Test func ofManyChangesOfALineTheFirstAreShown() {
    let chunk = "<>" + String(repeating: "é", count: 500)
    let source = SourceText(path: "", text: String(repeating: chunk, count: 9) + "\n")
    let edits = (0..<9).map { number in
      let offset = ByteRange(at: Int32(number * chunk.utf8.count + 1))
      return Edit(range: offset, replacement: Array("\(number)".utf8))
    }
    let lines = shown(edits, in: source)
    #expect(lines.count == 2)
    #expect(lines[1].contains("<3>") && !lines[1].contains("<4>") && lines[1].hasSuffix("é…"))
  }

  @Test func replacement() {
    let source = SourceText(path: "", text: "a: 'é'\n")
    let edit = Edit(range: ByteRange(4, 6), replacement: Array("è".utf8))
    #expect(shown([edit], in: source) == ["1-a: 'é'", "+a: 'è'"])
  }

  @Test func textsOfOthersAreEscaped() throws {
    #expect(
      try preview("a: \u{1B}[2J\t1\n", ("1", "2")) == [
        #"1-a: \u{1b}[2J    1"#, #"+a: \u{1b}[2J    12"#,
      ]
    )
  }
}
