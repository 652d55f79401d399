/// The starts of a file's lines; turns byte offsets into lines and columns.
///
/// Built only when something has to be shown. A line ends with LF, CR LF or CR.
public struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]
  /// The number of Unicode scalars that begin before each ``stride``th byte: in a minified file, a
  /// line is too long to be counted through for every column.
  private let scalars: [Int]
  private static let stride = 128

  /// Reads the line ends of a source text once.
  public init(_ source: SourceText) {
    self.source = source
    var starts = [source.byteOrderMarkLength]
    var scalars: [Int] = []
    var scalarCount = 0
    let bytes = source.bytes
    for (offset, byte) in bytes.enumerated() {
      if offset.isMultiple(of: LineTable.stride) { scalars.append(scalarCount) }
      if !byte.isContinuation { scalarCount += 1 }
      guard byte.isLineBreak else { continue }
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
      starts.append(offset + 1)
    }
    self.starts = starts
    self.scalars = scalars
  }

  /// The number of lines; a file that ends with a line break has an empty last one.
  public var count: Int { starts.count }

  /// The place of a byte offset; the byte order mark's is the start of the first line.
  public func location(of offset: Int32) -> SourceLocation {
    let line = lineIndex(of: Int(offset))
    let start = starts[line]
    let offset = max(Int(offset), start)
    let column = scalarCount(before: offset) - scalarCount(before: start) + 1
    return SourceLocation(line: line + 1, column: column)
  }

  /// The number of Unicode scalars before a byte offset; a byte order mark is not counted.
  public func scalarOffset(of offset: Int32) -> Int {
    let start = source.byteOrderMarkLength
    return scalarCount(before: max(Int(offset), start)) - scalarCount(before: start)
  }

  /// The bytes of a line, counted from 1, without its line end.
  public func range(ofLine line: Int) -> ByteRange {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : source.bytes.count
    while end > start, source.bytes[end - 1].isLineBreak { end -= 1 }
    return ByteRange(Int32(start), Int32(end))
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalarCount(before offset: Int) -> Int {
    let end = min(offset, source.bytes.count)
    guard end > 0 else { return 0 }
    let block = (end - 1) / LineTable.stride
    return source.bytes[block * LineTable.stride..<end].reduce(scalars[block]) { count, byte in
      byte.isContinuation ? count : count + 1
    }
  }
}
