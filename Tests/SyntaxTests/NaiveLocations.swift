import Syntax

/// Lines and columns of every offset, counted byte by byte.
struct NaiveLocations {
  private var locations: [SourceLocation] = []

  init(_ source: SourceText) {
    var line = 1
    var column = 1
    let bytes = source.bytes
    let start = source.byteOrderMarkLength
    locations = Array(repeating: SourceLocation(line: 1, column: 1), count: start)
    for at in start..<bytes.count {
      locations.append(SourceLocation(line: line, column: column))
      let isCarriageReturnOfPair =
        bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
      if bytes[at] == 0x0A || bytes[at] == 0x0D, !isCarriageReturnOfPair {
        line += 1
        column = 1
      } else if !(0x80..<0xC0).contains(bytes[at]) {
        column += 1
      }
    }
    locations.append(SourceLocation(line: line, column: column))
  }

  subscript(offset: Int32) -> SourceLocation { locations[Int(offset)] }
}
