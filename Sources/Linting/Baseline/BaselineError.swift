public import Syntax

/// A reason why a file is no baseline, and where.
public struct BaselineError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The text is no JSON.
    case malformed(SyntaxError)
    /// The document is no object with `schemaVersion` and `findings`.
    case foreignDocument
    /// The document is of another version.
    case unsupportedVersion(String)
    /// An entry lacks a key, or has one too many, or a value of the wrong type.
    case malformedEntry
    /// A count is no number from 1.
    case malformedCount(String)
    /// Two entries are about the same findings.
    case repeatedEntry
  }

  /// What is wrong.
  public let problem: Problem
  /// The byte offset at which it shows.
  public let offset: Int32

  init(_ problem: Problem, at offset: Int32) {
    self.problem = problem
    self.offset = offset
  }
}
