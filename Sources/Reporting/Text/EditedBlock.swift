internal import Rewriting
internal import Syntax

/// Consecutive lines that edits change, before and after the edits.
///
/// Made of the edits themselves and not of a comparison, which would take a bracket that is added
/// for the next one that was there.
struct EditedBlock {
  /// What is looked at of a line that is longer: so many bytes before and behind an edit.
  private static let reach = 480

  /// The numbers of the lines that are changed; empty where whole lines are put between two others.
  private(set) var lines: Range<Int>
  /// Whether the first line is cut at its start.
  let isCutAtStart: Bool
  /// Whether the last line is cut at its end.
  private(set) var isCutAtEnd: Bool
  private var range: Range<Int>
  private var edits: [Edit]
  private let source: SourceText

  /// The blocks of edits that are in the order of the text.
  static func blocks(
    of edits: [Edit],
    in source: SourceText,
    _ table: LineTable
  ) -> [EditedBlock] {
    var blocks: [EditedBlock] = []
    for edit in edits {
      let block = EditedBlock(edit, source, table)
      if blocks.last?.isJoined(by: block) ?? false {
        blocks[blocks.count - 1].join(block)
      } else {
        blocks.append(block)
      }
    }
    return blocks
  }

  private init(_ edit: Edit, _ source: SourceText, _ table: LineTable) {
    self.source = source
    edits = [edit]
    let first = table.lineNumber(of: edit.range.lowerBound)
    let last = table.lineNumber(of: edit.range.upperBound)
    let (start, end) = (Int(edit.range.lowerBound), Int(edit.range.upperBound))
    let lineStart = Int(table.range(ofLine: first).lowerBound)
    let lineEnd = Int(table.range(ofLine: last).upperBound)
    if edit.range.isEmpty, start == lineStart, edit.replacement.last?.isLineBreak ?? false {
      lines = first..<first
      isCutAtStart = false
      isCutAtEnd = false
      range = start..<start
    } else {
      lines = first..<last + 1
      isCutAtStart = start - lineStart > EditedBlock.reach
      isCutAtEnd = lineEnd - end > EditedBlock.reach
      let from = isCutAtStart ? source.scalarStart(start - EditedBlock.reach) : lineStart
      let to = isCutAtEnd ? source.scalarStart(end + EditedBlock.reach) : max(end, lineEnd)
      range = from..<to
    }
  }

  /// Whether another block changes the same line, and both changes can be seen at once.
  private func isJoined(by next: EditedBlock) -> Bool {
    guard next.lines.lowerBound < lines.upperBound else { return false }
    let added = (edits + next.edits).reduce(0) { $0 + $1.replacement.count }
    return next.range.upperBound - range.lowerBound + added <= FixPreview.columns
  }

  private mutating func join(_ next: EditedBlock) {
    lines = lines.lowerBound..<max(lines.upperBound, next.lines.upperBound)
    range = range.lowerBound..<max(range.upperBound, next.range.upperBound)
    edits += next.edits
    isCutAtEnd = next.isCutAtEnd
  }

  /// The lines as they are, without their ends.
  var old: [ArraySlice<UInt8>] {
    lines.isEmpty ? [] : source.bytes[range].splitLines(droppingLastEmpty: false)
  }

  /// The lines with the edits applied, without their ends.
  var new: [ArraySlice<UInt8>] {
    var result: [UInt8] = []
    var copied = range.lowerBound
    for edit in edits {
      result += source.bytes[copied..<Int(edit.range.lowerBound)]
      result += edit.replacement
      copied = Int(edit.range.upperBound)
    }
    result += source.bytes[copied..<range.upperBound]
    return result[...].splitLines(droppingLastEmpty: lines.isEmpty)
  }
}

extension ArraySlice<UInt8> {
  /// The lines without their ends, which are LF, CR LF or CR.
  fileprivate func splitLines(droppingLastEmpty: Bool) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = self
    while let end = rest.firstIndex(where: \.isLineBreak) {
      lines.append(rest[..<end])
      let isPair = rest[end...].starts(with: [.ascii("\r"), .ascii("\n")])
      rest = rest[end...].dropFirst(isPair ? 2 : 1)
    }
    if !rest.isEmpty || !droppingLastEmpty || lines.isEmpty { lines.append(rest) }
    return lines
  }
}
