internal import Rewriting
internal import Syntax

/// The lines around edits that stand close together, before and after the edits.
struct EditedRegion {
  /// Lines that are longer than this are not taken in whole.
  private static let reach = 480

  private(set) var range: Range<Int>
  private(set) var edits: [Edit]
  /// The number of the first line, from 1.
  let firstLine: Int
  /// Whether the first line is cut at its start.
  let isCutAtStart: Bool
  private let source: SourceText

  /// The regions of edits that are in the order of the text.
  static func regions(
    of edits: [Edit],
    in source: SourceText,
    _ lines: LineTable
  ) -> [EditedRegion] {
    var regions: [EditedRegion] = []
    for edit in edits {
      let region = EditedRegion(edit, source, lines)
      if let last = regions.last, region.range.lowerBound <= last.range.upperBound {
        let end = max(last.range.upperBound, region.range.upperBound)
        regions[regions.count - 1].range = last.range.lowerBound..<end
        regions[regions.count - 1].edits.append(edit)
      } else {
        regions.append(region)
      }
    }
    return regions
  }

  private init(_ edit: Edit, _ source: SourceText, _ lines: LineTable) {
    let first = lines.lineNumber(of: edit.range.lowerBound)
    let last = lines.lineNumber(of: edit.range.upperBound)
    let (start, end) = (Int(edit.range.lowerBound), Int(edit.range.upperBound))
    let lineStart = Int(lines.range(ofLine: first).lowerBound)
    self.source = source
    edits = [edit]
    isCutAtStart = start - lineStart > EditedRegion.reach
    var from = isCutAtStart ? source.scalarStart(start - EditedRegion.reach) : lineStart
    var number = first
    if !isCutAtStart, first > 1, lines.range(ofLine: first - 1).count <= EditedRegion.reach {
      number = first - 1
      from = Int(lines.range(ofLine: number).lowerBound)
    }
    firstLine = number
    let lastShown = min(last + 1, lines.count)
    let to =
      lastShown < lines.count
      ? Int(lines.range(ofLine: lastShown + 1).lowerBound) : source.bytes.count
    range = from..<source.scalarStart(min(to, end + EditedRegion.reach))
  }

  /// The bytes as they are.
  var old: [UInt8] { source.bytes[range].endingLine }

  /// The bytes with the edits applied.
  var new: [UInt8] {
    var result: [UInt8] = []
    var copied = range.lowerBound
    for edit in edits {
      result += source.bytes[copied..<Int(edit.range.lowerBound)]
      result += edit.replacement
      copied = Int(edit.range.upperBound)
    }
    return (result + source.bytes[copied..<range.upperBound]).endingLine
  }
}

extension Collection<UInt8> {
  /// The bytes with a line feed at their end, so that a missing one is not shown as a change.
  fileprivate var endingLine: [UInt8] {
    let bytes = Array(self)
    return bytes.last == .ascii("\n") ? bytes : bytes + [.ascii("\n")]
  }
}
