internal import Rewriting
internal import Syntax

/// What the edits of one fix change, line by line, with a line around each change.
///
/// Only the neighbourhood of the edits is compared, so that the work does not grow with the file.
struct FixPreview: Hashable, Sendable {
  /// The widest line; a longer one is cut around the change.
  static let columns = 120

  /// A line that is shown.
  struct Line: Hashable, Sendable {
    let kind: UnifiedDiff.Line.Kind
    /// The number of the line in the file as it is; nil for one that is not there yet.
    let number: Int?
    /// The line as a terminal shows it.
    let text: String
  }

  /// The changes from top to bottom.
  let hunks: [[Line]]

  init(of edits: [Edit], in source: SourceText, _ lines: LineTable) {
    hunks = EditedRegion.regions(of: edits, in: source, lines).flatMap { region in
      UnifiedDiff(path: "", old: region.old, new: region.new, contextLines: 1).hunks.map { hunk in
        FixPreview.lines(of: hunk, region)
      }
    }
  }

  private static func lines(of hunk: UnifiedDiff.Hunk, _ region: EditedRegion) -> [Line] {
    let deleted = hunk.lines.filter { $0.kind == .deletion }.map(\.content)
    let inserted = hunk.lines.filter { $0.kind == .insertion }.map(\.content)
    var counts: [UnifiedDiff.Line.Kind: Int] = [:]
    var number = region.firstLine + hunk.oldStart - 1
    return hunk.lines.map { line in
      let position = counts[line.kind, default: 0]
      counts[line.kind] = position + 1
      var equal = 0
      if line.kind != .context, position < min(deleted.count, inserted.count) {
        equal = commonPrefix(deleted[position], inserted[position])
      }
      let isFirst = number == region.firstLine
      let text = text(of: line.content, equal, isCut: region.isCutAtStart && isFirst)
      guard line.kind != .insertion else { return Line(kind: line.kind, number: nil, text: text) }
      number += 1
      return Line(kind: line.kind, number: number - 1, text: text)
    }
  }

  private static func text(of line: ArraySlice<UInt8>, _ equal: Int, isCut: Bool) -> String {
    let head = DisplayLine(line.prefix(equal))
    let tail = DisplayLine(line.dropFirst(equal))
    guard isCut || head.width + tail.width > columns else { return (head + tail).text }
    let keptHead = head.suffix(columns: max(columns / 3, columns - tail.width), isCut: isCut)
    return (keptHead + tail.prefix(columns: columns - keptHead.width)).text
  }

  /// The number of equal bytes at the start of two lines, whole characters only.
  private static func commonPrefix(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    var count = zip(left, right).prefix { $0 == $1 }.count
    while count > 0, count < left.count, left[left.startIndex + count] & 0xC0 == 0x80 { count -= 1 }
    return count
  }
}

extension UnifiedDiff.Line {
  /// The bytes without the line end.
  fileprivate var content: ArraySlice<UInt8> {
    var content = bytes
    while content.last?.isLineBreak ?? false { content.removeLast() }
    return content
  }
}
