public import Syntax

/// The first difference between what a rewritten template holds and what it should hold.
public struct Discrepancy: Error, Hashable, Sendable {
  /// What differs.
  public enum Problem: Hashable, Sendable {
    /// The number of documents.
    case documents
    /// The notation: JSON became YAML.
    case notation
    /// Scalar, mapping, sequence or alias.
    case kind
    /// Quotes, block or flow style.
    case style
    /// The tag.
    case tag
    /// The anchor.
    case anchor
    /// The node that an alias stands for.
    case aliasTarget
    /// The text of a scalar or key.
    case text
    /// The number of entries or items.
    case count
    /// Something that was written does not read back as what was to be written.
    case literal
    /// The comments.
    case comment
    /// A change is about a node that the old tree does not hold.
    case foreignChange
  }

  /// What differs.
  public let problem: Problem
  /// The node before the change, where there is one.
  public let before: Node?
  /// The node after the change, where there is one.
  public let after: Node?

  init(_ problem: Problem, _ before: Node?, _ after: Node?) {
    self.problem = problem
    self.before = before
    self.after = after
  }
}
