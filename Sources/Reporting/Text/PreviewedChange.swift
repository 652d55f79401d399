internal import Rewriting
internal import Syntax

/// Lines that edits change, with what is shown of them.
struct PreviewedChange {
  /// The numbers of the lines that go.
  let lines: Range<Int>
  let shown: [FixPreview.Line]

  /// The changes of edits that are in the order of the text.
  static func changes(
    of edits: [Edit],
    in source: SourceText,
    _ table: LineTable
  ) -> [PreviewedChange] {
    var changes: [PreviewedChange] = []
    var pending: [Edit] = []
    func flush() {
      changes += EditedBlock.blocks(of: pending, in: source, table).map(PreviewedChange.init)
      pending = []
    }
    var rest = edits[...]
    while let first = rest.first {
      let number = table.lineNumber(of: first.range.lowerBound)
      let run = rest.prefix { table.lineNumber(of: $0.range.lowerBound) == number }
      if let line = EditedLine(run, in: source, table) {
        flush()
        changes.append(PreviewedChange(line))
      } else {
        pending += run
      }
      rest = rest[run.endIndex...]
    }
    flush()
    return changes
  }

  private init(_ line: EditedLine) {
    lines = line.number..<line.number + 1
    shown = line.shown
  }

  init(_ block: EditedBlock) {
    let (old, new) = (block.old, block.new)
    let pairs = min(old.count, new.count)
    let unchanged = (0..<pairs).first { old[$0] != new[$0] } ?? pairs
    let first = block.lines.lowerBound + unchanged
    lines = first..<max(first, block.lines.upperBound)
    func text(_ lines: [ArraySlice<UInt8>], _ position: Int) -> String {
      let equal = position < pairs ? PreviewedChange.commonPrefix(old[position], new[position]) : 0
      return PreviewedChange.text(
        of: lines[position],
        equal,
        isCutAtStart: block.isCutAtStart && position == 0,
        isCutAtEnd: block.isCutAtEnd && position == lines.count - 1
      )
    }
    var shown: [FixPreview.Line] = []
    for position in old.indices.dropFirst(unchanged) {
      let number = block.lines.lowerBound + position
      shown.append(FixPreview.Line(kind: .deletion, number: number, text: text(old, position)))
    }
    for position in new.indices.dropFirst(unchanged) {
      shown.append(FixPreview.Line(kind: .insertion, number: nil, text: text(new, position)))
    }
    self.shown = shown
  }

  private static func text(
    of line: ArraySlice<UInt8>,
    _ equal: Int,
    isCutAtStart: Bool,
    isCutAtEnd: Bool
  ) -> String {
    if !isCutAtStart, !isCutAtEnd,
      let plain = DisplayLine.plainText(of: line, columns: FixPreview.columns)
    {
      return plain
    }
    let head = DisplayLine(line.prefix(equal))
    let tail = DisplayLine(line.dropFirst(equal))
    var columns = FixPreview.columns - head.width
    var kept = head
    if isCutAtStart || tail.width > columns {
      kept = head.suffix(
        columns: max(FixPreview.columns / 3, FixPreview.columns - tail.width),
        isCut: isCutAtStart
      )
      columns = FixPreview.columns - kept.width
    }
    return (kept + tail.prefix(columns: columns, isCut: isCutAtEnd)).text
  }

  /// The number of equal bytes at the start of two lines, whole characters only.
  private static func commonPrefix(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    var count = zip(left, right).prefix { $0 == $1 }.count
    while count > 0, count < left.count, left[left.startIndex + count] & 0xC0 == 0x80 { count -= 1 }
    return count
  }
}
