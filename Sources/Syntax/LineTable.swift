/// The starts of a file's lines; turns byte offsets into lines and columns.
///
/// Built only when something has to be shown. A line ends with LF, CR LF or CR.
public struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]

  /// Reads the line ends of a source text once.
  public init(_ source: SourceText) {
    self.source = source
    var starts = [source.byteOrderMarkLength]
    let bytes = source.bytes
    for (offset, byte) in bytes.enumerated() where byte.isLineBreak {
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The number of lines; a file that ends with a line break has an empty last one.
  public var count: Int { starts.count }

  /// The place of a byte offset.
  public func location(of offset: Int32) -> SourceLocation {
    let offset = Int(offset)
    let line = lineIndex(of: offset)
    var column = 1
    var at = starts[line]
    while at < offset, at < source.bytes.count {
      if !source.bytes[at].isContinuation { column += 1 }
      at += 1
    }
    return SourceLocation(line: line + 1, column: column)
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
}
