import Syntax
import Testing

@testable import Rewriting

/// Texts read back as these texts, wherever they are written.
struct ScalarWriterTests {
  static let texts = [
    "Active", "", " ", "~", "null", "Null", "true", "False", "yes", "NO", "on", "y", "N", "<<", "=",
    "1", "-1", "+1", "0x1F", "0o17", "1_000", "1e3", ".5", ".inf", "-.INF", ".nan", "190:20:30",
    "2012-10-17", "2012-10-17T00:00:00Z", "1.2.3", "10.0.0.0/8", "-", "- a", "-a", "---", "...",
    "? a", "?", ":", ": a", "a:", "a: b", "a:b", "a :b", "#a", "a #b", "a#b", "*", "*a", "&a", "!a",
    "|", ">", "'", "\"", "it's", "%a", "@a", "`a`", "{a}", "[a]", "a, b", "a{b", "${A}", "a]",
    " a", "a ", "a\tb", "\ta", "a\nb", "a\r\nb", "\n", "\\", "a\\nb", "\u{7}", "\u{85}", "\u{A0}",
    "\u{2028}", "\u{FEFF}a", "é", "漢字", "😀", "e\u{301}", "arn:${AWS::Partition}:iam::aws:policy/X",
    "xray:PutTraceSegments",
  ]

  @Test(arguments: texts)
  func textsReadBack(text: String) throws {
    for isInFlow in [false, true] {
      for alwaysQuotes in [false, true] {
        let writer = ScalarWriter(notation: .yaml, isInFlow: isInFlow, alwaysQuotes: alwaysQuotes)
        let scalar = writer.scalar(text)
        let isKey = try tree(isInFlow ? "k: {\(scalar): [\(scalar), x]}" : "\(scalar): [x]", "yaml")
        let isValue = try tree(isInFlow ? "- [\(scalar), x]" : "- \(scalar)", "yaml")
        let key = isInFlow ? isKey.documents.first?["k"] : isKey.documents.first
        let found = key?.entries.first { _ in true }?.key
        let list = isValue.documents.first?.items.first { _ in true }
        let item = isInFlow ? list?.items.first { _ in true } : list
        #expect(found?.hasText(text) == true && found?.scalarKind == .string, "\(scalar)")
        #expect(item?.hasText(text) == true && item?.scalarKind == .string, "\(scalar)")
      }
    }
  }

  @Test(arguments: texts)
  func textsReadBackInJSON(text: String) throws {
    let writer = ScalarWriter(notation: .json, isInFlow: true, alwaysQuotes: true)
    let list = try tree("[\(writer.scalar(text))]", "json").documents.first
    #expect(list?.items.first { _ in true }?.hasText(text) == true)
  }

  @Test(arguments: [
    "Active", "xray:PutTraceSegments", "AWS::Lambda::Function", "a/b", "10.0.0.0/8",
  ])
  func harmlessTextsStayPlain(text: String) {
    let writer = ScalarWriter(notation: .yaml, isInFlow: true, alwaysQuotes: false)
    #expect(writer.scalar(text) == text)
  }

  private func tree(_ text: String, _ notation: String) throws -> SyntaxTree {
    try SyntaxTree(parsing: SourceText(path: "scalar.\(notation)", text: text))
  }
}
