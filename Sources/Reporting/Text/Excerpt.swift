internal import Syntax

/// The source line of a finding with the columns to underline; of several lines, the first.
struct Excerpt: Hashable, Sendable {
  /// The widest excerpt; a longer line is cut around the range.
  static let columns = 100

  /// The number of the line, from 1.
  let line: Int
  /// The line as a terminal shows it.
  let text: String
  /// The number of columns before the range.
  let indent: Int
  /// The number of columns of the range, at least 1.
  let width: Int

  init(of range: ByteRange, in source: SourceText, _ lines: LineTable) {
    line = lines.lineNumber(of: range.lowerBound)
    let whole = lines.range(ofLine: line).indices
    let start = min(max(Int(range.lowerBound), whole.lowerBound), whole.upperBound)
    let end = min(max(Int(range.upperBound), start), whole.upperBound)
    if let plain = DisplayLine.plainText(of: source.bytes[whole], columns: Excerpt.columns) {
      text = plain
      indent = start - whole.lowerBound
      width = max(1, end - start)
      return
    }
    // A character takes at most four bytes: what lies further away is cut off in any case.
    let reach = 4 * Excerpt.columns
    let from = source.scalarStart(max(whole.lowerBound, start - reach))
    let focusEnd = source.scalarStart(min(end, start + reach))
    let to = source.scalarStart(min(whole.upperBound, focusEnd + reach))

    var head = DisplayLine(source.bytes[from..<start])
    var focus = DisplayLine(source.bytes[start..<focusEnd])
    if head.width + focus.width > Excerpt.columns || from > whole.lowerBound {
      head = head.suffix(columns: Excerpt.columns * 2 / 5, isCut: from > whole.lowerBound)
    }
    focus = focus.prefix(columns: Excerpt.columns - head.width, isCut: focusEnd < end)
    let left = max(1, Excerpt.columns - head.width - focus.width)
    let tail =
      focusEnd < end
      ? DisplayLine([])
      : DisplayLine(source.bytes[end..<to]).prefix(columns: left, isCut: to < whole.upperBound)
    text = (head + focus + tail).text
    indent = head.width
    width = max(1, focus.width)
  }
}

extension LineTable {
  /// The number of the line of an offset, from 1, without counting the columns.
  func lineNumber(of offset: Int32) -> Int {
    var low = 1
    var high = count + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if range(ofLine: middle).lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension SourceText {
  /// An offset moved back to the start of the character in which it lies.
  func scalarStart(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
