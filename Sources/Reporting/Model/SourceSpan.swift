public import Syntax

/// A stretch of a file as people count it: from a place up to, but not including, another.
public struct SourceSpan: Hashable, Sendable {
  /// The place of the first character.
  public let start: SourceLocation
  /// The place behind the last character.
  public let end: SourceLocation
}
