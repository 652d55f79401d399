import Testing

@testable import Reporting

@Suite struct DisplayTests {
  @Test func invisibleCharactersAreEscaped() {
    #expect("a\u{0}\u{1F}\u{7F}\u{9B}".displayed == #"a\u{0}\u{1f}\u{7f}\u{9b}"#)
    #expect("\r\n\t".displayed == #"\r\n\t"#)
    #expect(
      "\u{202A}\u{2066}\u{200F}\u{2028}\u{FEFF}".displayed
        == #"\u{202a}\u{2066}\u{200f}\u{2028}\u{feff}"#
    )
    #expect("\u{E0041}\u{FFFE}".displayed == #"\u{e0041}\u{fffe}"#)
  }

  /// What begins a command anywhere in a line of a log.
  @Test(arguments: [
    ("##[error]x", #"#\u{23}[error]x"#), ("a ##vso[b]", #"a #\u{23}vso[b]"#),
    ("###[a]", #"##\u{23}[a]"#), ("é##[##[", #"é#\u{23}[#\u{23}["#),
  ])
  func commandsOfLogsAreEscaped(text: String, shown: String) {
    #expect(text.displayed == shown)
    #expect(DisplayLine(Array(text.utf8)[...]).text == shown)
    #expect(DisplayLine(Array(text.utf8)[...]).width == shown.unicodeScalars.count)
    let json = JSONWriter.document(.string(text))
    #expect(String(decoding: json, as: UTF8.self).matches(of: #/##[a-z]*\[/#).isEmpty)
  }

  @Test func commandsAtTheStartOfALineAreEscaped() {
    #expect("::error::x".displayedAtLineStart == #"\u{3a}:error::x"#)
    #expect("  ::error::x".displayedAtLineStart == #"  \u{3a}:error::x"#)
    #expect("a::b".displayedAtLineStart == "a::b")
  }

  @Test(arguments: [
    "Orders", "# a", "## Section", "##### [a]", "##", "#[x]", "##1[a]", "é 漢字 e\u{301}",
    "👩\u{200D}💻", "\\n $(x) 'a' \"b\"",
  ])
  func otherTextStays(text: String) {
    #expect(text.displayed == text)
  }

  @Test(arguments: [("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("😀", 2), ("ｱ", 1), ("한", 2), ("é", 1)])
  func columns(text: String, columns: Int) {
    #expect(text.displayColumns == columns)
  }

  @Test func wrapping() {
    #expect("aa bb  cc\ndd".wrapped(columns: 5) == ["aa bb", "cc dd"])
    #expect("a-word-too-long b".wrapped(columns: 5) == ["a-word-too-long", "b"])
    #expect("".wrapped(columns: 5).isEmpty)
  }

  @Test(arguments: [(0, 3, "  0%"), (1, 3, " 33%"), (2, 3, " 66%"), (3, 3, "100%")])
  func percentages(part: Int, whole: Int, text: String) {
    #expect(part.percentage(of: whole) == text)
  }

  @Test func percentagesClaimNeitherAllNorNothing() {
    #expect(1.percentage(of: 1_000) == "  1%")
    #expect(999.percentage(of: 1_000) == " 99%")
    #expect(0.percentage(of: 0) == "")
  }
}
