/// A place in a file as people count it.
public struct SourceLocation: Hashable, Sendable {
  /// The line, starting at 1.
  public var line: Int
  /// The column in Unicode scalars, starting at 1; a byte order mark is not counted.
  public var column: Int

  /// Creates a place from a line and a column that both start at 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
