internal import Syntax

/// A place in a text.
public struct Place: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  init(_ location: SourceLocation) {
    line = location.line
    column = location.column
  }
}
