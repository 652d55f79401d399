internal import Syntax

/// Edits that take lines out, seen together: each takes one line break along, and two may want the
/// same one.
struct RemovedLines {
  let lines: Lines

  /// The edits with those that take lines out joined where they touch, in the order of the file.
  ///
  /// Nil where a carriage return and a line feed would meet that are two line breaks, and become one.
  func joined(_ edits: [Edit]) -> [Edit]? {
    var joined: [Edit] = []
    var removed: [ByteRange] = []
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.replacement.isEmpty else {
        joined.append(edit)
        continue
      }
      if let last = removed.last, edit.range.lowerBound <= last.upperBound {
        removed[removed.count - 1] = union(last, edit.range)
      } else {
        removed.append(edit.range)
      }
    }
    for range in removed {
      guard let range = separatingLineBreaks(around: range) else { return nil }
      joined.append(Edit(range, ""))
    }
    return joined
  }

  /// The first lines of a file go with the line breaks behind them, and lines below with those before.
  private func union(_ first: ByteRange, _ second: ByteRange) -> ByteRange {
    guard second.lowerBound < first.upperBound, second.upperBound > first.upperBound else {
      return ByteRange(first.lowerBound, max(first.upperBound, second.upperBound))
    }
    let end = lines.next(after: Int(second.upperBound)) ?? lines.bytes.count
    return ByteRange(first.lowerBound, Int32(end))
  }

  /// A range, or that which takes the line break behind instead of that before.
  private func separatingLineBreaks(around range: ByteRange) -> ByteRange? {
    guard joinsLineBreaks(range) else { return range }
    let start = Int(range.lowerBound)
    guard let lineStart = lines.next(after: start),
      let end = lines.next(after: Int(range.upperBound)),
      lineStart <= Int(range.upperBound), lines.end(of: start) == start
    else { return nil }
    let other = ByteRange(Int32(lineStart), Int32(end))
    return joinsLineBreaks(other) ? nil : other
  }

  private func joinsLineBreaks(_ range: ByteRange) -> Bool {
    let (start, end) = (Int(range.lowerBound), Int(range.upperBound))
    guard start > 0, end > start, end < lines.bytes.count else { return false }
    return lines.bytes[start - 1] == 0x0D && lines.bytes[end] == 0x0A
  }
}
