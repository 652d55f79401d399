internal import Syntax

/// The places of many byte offsets of one file, found in one pass.
///
/// Takes time linear in the file even if all of it stands on one line, as in minified JSON.
struct LocationIndex {
  private var locations: [Int32: SourceLocation] = [:]

  init(_ lines: LineTable, of source: SourceText, offsets: Set<Int32>) {
    var last: (offset: Int32, location: SourceLocation, lineEnd: Int32)?
    for offset in offsets.sorted() {
      let location: SourceLocation
      if let last, offset <= last.lineEnd {
        let characters = source.bytes[Int(last.offset)..<Int(offset)].count { $0 & 0xC0 != 0x80 }
        location = SourceLocation(
          line: last.location.line,
          column: last.location.column + characters
        )
      } else {
        location = lines.location(of: offset)
      }
      locations[offset] = location
      last = (offset, location, lines.range(ofLine: location.line).upperBound)
    }
  }

  /// The place of an offset, which must be one of those that the index was made of.
  subscript(offset: Int32) -> SourceLocation {
    guard let location = locations[offset] else {
      preconditionFailure("the index does not hold the offset")
    }
    return location
  }

  /// The places where a range starts and ends.
  subscript(range: ByteRange) -> SourceSpan {
    SourceSpan(start: self[range.lowerBound], end: self[range.upperBound])
  }
}
