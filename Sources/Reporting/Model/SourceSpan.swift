public import Syntax

/// A stretch of a file from a place up to, but not including, another, in the units that formats
/// count in.
public struct SourceSpan: Hashable, Sendable {
  /// The place of the first character.
  public let start: SourceLocation
  /// The place behind the last character.
  public let end: SourceLocation
  /// The column of the first byte in its line, from 1; a byte order mark counts.
  public let startByteColumn: Int
  /// The column behind the last byte in its line, from 1; a byte order mark counts.
  public let endByteColumn: Int
  /// The Unicode scalars of the file that it takes, from 0; a byte order mark does not count.
  public let scalars: Range<Int>

  init(_ range: ByteRange, _ lines: LineTable) {
    start = lines.location(of: range.lowerBound)
    end = lines.location(of: range.upperBound)
    startByteColumn = lines.byteColumn(of: range.lowerBound, inLine: start.line)
    endByteColumn = lines.byteColumn(of: range.upperBound, inLine: end.line)
    let first = lines.scalarOffset(of: range.lowerBound)
    scalars = first..<max(first, lines.scalarOffset(of: range.upperBound))
  }
}

extension LineTable {
  fileprivate func byteColumn(of offset: Int32, inLine line: Int) -> Int {
    // The first line of the table starts behind a byte order mark.
    Int(offset - (line == 1 ? 0 : range(ofLine: line).lowerBound)) + 1
  }
}
