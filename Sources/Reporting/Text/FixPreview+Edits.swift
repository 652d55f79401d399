internal import Rewriting
internal import Syntax

extension FixPreview {
  /// The widest line; a longer one is cut around the change.
  static let columns = 120

  /// Creates a preview of edits that are in the order of the text.
  init(of edits: [Edit], in source: SourceText, _ table: LineTable) {
    let changes = PreviewedChange.changes(of: edits, in: source, table)
    var hunks: [[Line]] = []
    for (position, change) in changes.enumerated() {
      let before = change.lines.lowerBound
      let last = position > 0 ? changes[position - 1].lines.upperBound : nil
      // Changes with at most two lines between them share these; two of one long line stand apart.
      if let last, (last...last + 2).contains(before) {
        hunks[hunks.count - 1] += FixPreview.context(last..<before, source, table)
      } else {
        let isFirstOfLine = last.map { $0 <= before } ?? true
        let context = isFirstOfLine ? before - 1..<before : before..<before
        hunks.append(FixPreview.context(context, source, table))
      }
      hunks[hunks.count - 1] += change.shown
      let after = change.lines.upperBound
      let next = position + 1 < changes.count ? changes[position + 1].lines.lowerBound : nil
      if next.map({ $0 > after + 2 }) ?? true {
        hunks[hunks.count - 1] += FixPreview.context(after..<after + 1, source, table)
      }
    }
    self.init(hunks: hunks)
  }

  /// Those of some lines that there are; the emptiness behind the last line end is none.
  private static func context(
    _ numbers: Range<Int>,
    _ source: SourceText,
    _ table: LineTable
  ) -> [Line] {
    numbers.filter { $0 >= 1 && $0 <= table.count }.compactMap { number in
      let range = table.range(ofLine: number).indices
      if range.isEmpty, number == table.count { return nil }
      // A character takes at most four bytes.
      let end = source.scalarStart(min(range.upperBound, range.lowerBound + 4 * columns))
      let bytes = source.bytes[range.lowerBound..<end]
      let isCut = end < range.upperBound
      let plain = isCut ? nil : DisplayLine.plainText(of: bytes, columns: columns)
      let text = plain ?? DisplayLine(bytes).prefix(columns: columns, isCut: isCut).text
      return Line(kind: .context, number: number, text: text)
    }
  }
}
