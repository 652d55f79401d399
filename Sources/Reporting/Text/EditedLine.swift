internal import Rewriting
internal import Syntax

/// One long line that several edits change, as in minified JSON: shown once, with what lies between
/// the edits cut out.
struct EditedLine {
  /// The most edits that are shown; further ones of the line are cut off.
  private static let maximumEdits = 4

  /// The number of the line.
  let number: Int
  private let edits: ArraySlice<Edit>
  private let line: Range<Int>
  private let source: SourceText
  /// The columns that are kept on either side of an edit.
  private let context: Int

  /// Takes edits of one line that cannot be seen at once; nil where that is not what they are.
  init?(_ edits: ArraySlice<Edit>, in source: SourceText, _ table: LineTable) {
    guard let first = edits.first, let last = edits.last, edits.count > 1 else { return nil }
    let number = table.lineNumber(of: first.range.lowerBound)
    let added = edits.reduce(0) { $0 + $1.replacement.count }
    let span = Int(last.range.upperBound - first.range.lowerBound)
    guard table.lineNumber(of: last.range.upperBound) == number,
      !edits.contains(where: { $0.replacement.contains(where: \.isLineBreak) }),
      span + added > FixPreview.columns
    else { return nil }
    self.number = number
    self.source = source
    self.edits = edits.prefix(EditedLine.maximumEdits)
    line = table.range(ofLine: number).indices
    context = max(24, FixPreview.columns / (2 * self.edits.count) - added / edits.count / 2)
  }

  /// The line as it is, and with the edits applied.
  var shown: [FixPreview.Line] {
    [
      FixPreview.Line(
        kind: .deletion,
        number: number,
        text: text { source.bytes[$0.range.indices] }
      ),
      FixPreview.Line(kind: .insertion, number: nil, text: text { $0.replacement[...] }),
    ]
  }

  private func text(_ content: (Edit) -> ArraySlice<UInt8>) -> String {
    var result = DisplayLine([])
    var start = line.lowerBound
    for edit in edits {
      result = result + gap(start..<Int(edit.range.lowerBound)) + DisplayLine(content(edit))
      start = Int(edit.range.upperBound)
    }
    return (result + gap(start..<line.upperBound)).text
  }

  /// What lies before, between or behind edits: no more than the context of each.
  private func gap(_ range: Range<Int>) -> DisplayLine {
    // A character takes at most four bytes.
    let reach = 4 * context
    let isFirst = range.lowerBound == line.lowerBound
    let isLast = range.upperBound == line.upperBound
    if range.count <= 2 * reach {
      let whole = DisplayLine(source.bytes[range])
      if whole.width <= (isFirst || isLast ? context : 2 * context) { return whole }
    }
    let headEnd = source.scalarStart(min(range.upperBound, range.lowerBound + reach))
    let tailStart = source.scalarStart(max(range.lowerBound, range.upperBound - reach))
    let head = DisplayLine(source.bytes[range.lowerBound..<headEnd])
    let tail = DisplayLine(source.bytes[tailStart..<range.upperBound])
    if isFirst { return tail.suffix(columns: context, isCut: true) }
    if isLast { return head.prefix(columns: context, isCut: true) }
    return head.first(columns: context) + tail.suffix(columns: context, isCut: true)
  }
}
