/// Why a text is no `go.mod` file.
public struct GoModuleError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// A quoted text does not end on its line.
    case openQuote
    /// A block is not closed, or closed where none is open.
    case unbalancedBlock
    /// A directive does not have the arguments that it takes.
    case arguments(of: String)
    /// The file has more bytes than are read.
    case tooLarge
  }

  /// What is wrong.
  public let problem: Problem
  /// The line that it is wrong on, from 1.
  public let line: Int
}
