public import Rewriting
public import Syntax

/// What fixing one file gave.
public struct FixResult: Sendable {
  /// The text after the fixes; the original bytes where nothing was fixed.
  public let source: SourceText
  /// The findings that were fixed.
  public let fixed: [Finding]
  /// What is found in the new text.
  public let report: FileReport
  /// Fixes that did not stand their proof, and were not applied.
  public let withdrawn: [Withdrawal]

  /// A fix that was not applied.
  public struct Withdrawal: Sendable {
    /// The finding that keeps.
    public let finding: Finding
    /// Why the fix was not applied.
    public let reason: Reason

    /// Whether the fix failed its proof; a layout that leaves no place for it is no error.
    public var isInternalError: Bool {
      switch reason {
      case .layout, .shared: false
      case .unparsable, .difference, .unresolved: true
      }
    }
  }

  /// Why a fix was not applied.
  public enum Reason: Sendable {
    /// The layout of the file leaves no certain place for it.
    case layout(RewritingError)
    /// An anchor shares the place with one whose fix is not applied.
    case shared
    /// The new text cannot be parsed; an internal error.
    case unparsable(SyntaxError)
    /// The new text differs by more, or by less, than was intended; an internal error.
    case difference(Discrepancy)
    /// The finding is still there, or there are others; an internal error.
    case unresolved(String)
  }
}
