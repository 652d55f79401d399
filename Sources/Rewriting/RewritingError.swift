public import Syntax

/// A reason why a change cannot be written, and the node that it concerns.
public struct RewritingError: Error, Hashable, Sendable {
  /// What stands against a change.
  public enum Problem: Hashable, Sendable {
    /// A key can only be inserted into a mapping.
    case notAMapping
    /// An item can only be appended to a sequence.
    case notASequence
    /// The mapping has the key already.
    case existingKey(String)
    /// Two changes want different things of one node.
    case conflictingChanges
    /// A collection with content cannot be replaced.
    case collection
    /// A scalar with a tag, or a block scalar, cannot become a value of another shape.
    case fixedShape
    /// The text cannot be written in the style of the scalar that it replaces.
    case unwritableText(String)
    /// The last item ends with the file, and anything behind it would become part of it.
    case unterminatedText
    /// The notation leaves no certain place, such as a pair without braces in a flow sequence.
    case undecidableLayout
    /// A comment stands inside of what would be taken out.
    case comment
    /// What would be taken out bears an anchor that other places may refer to.
    case anchor
    /// A suppression behind the value would come to stand beside what is written, and be about it.
    case suppression
  }

  /// What stands against the change.
  public let problem: Problem
  /// The node that was to be changed, or that stands in the way.
  public let node: Node

  /// Creates an error about a node.
  public init(_ problem: Problem, at node: Node) {
    self.problem = problem
    self.node = node
  }
}
