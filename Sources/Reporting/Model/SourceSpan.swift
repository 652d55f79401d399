public import Syntax

/// A stretch of a file from a place up to, but not including, another, in the units that formats
/// count in.
///
/// Kept in 32 bits each, as all offsets of a file are: a run keeps several for every finding.
public struct SourceSpan: Hashable, Sendable {
  private let startLine: Int32
  private let startColumn: Int32
  private let endLine: Int32
  private let endColumn: Int32
  private let firstByteColumn: Int32
  private let lastByteColumn: Int32
  private let firstScalar: Int32
  private let lastScalar: Int32

  init(_ range: ByteRange, _ lines: LineTable) {
    let (start, end) = (lines.location(of: range.lowerBound), lines.location(of: range.upperBound))
    startLine = Int32(start.line)
    startColumn = Int32(start.column)
    endLine = Int32(end.line)
    endColumn = Int32(end.column)
    firstByteColumn = lines.byteColumn(of: range.lowerBound, inLine: start.line)
    lastByteColumn = lines.byteColumn(of: range.upperBound, inLine: end.line)
    firstScalar = Int32(lines.scalarOffset(of: range.lowerBound))
    lastScalar = Int32(lines.scalarOffset(of: range.upperBound))
  }

  /// The place of the first character.
  public var start: SourceLocation {
    SourceLocation(line: Int(startLine), column: Int(startColumn))
  }

  /// The place behind the last character.
  public var end: SourceLocation { SourceLocation(line: Int(endLine), column: Int(endColumn)) }

  /// The column of the first byte in its line, from 1; a byte order mark counts.
  public var startByteColumn: Int { Int(firstByteColumn) }

  /// The column behind the last byte in its line, from 1; a byte order mark counts.
  public var endByteColumn: Int { Int(lastByteColumn) }

  /// The Unicode scalars of the file that it takes, from 0; a byte order mark does not count.
  public var scalars: Range<Int> { Int(firstScalar)..<Int(lastScalar) }
}

extension LineTable {
  fileprivate func byteColumn(of offset: Int32, inLine line: Int) -> Int32 {
    // The first line of the table starts behind a byte order mark.
    offset - (line == 1 ? 0 : range(ofLine: line).lowerBound) + 1
  }
}
