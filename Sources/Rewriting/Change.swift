public import Syntax

/// One intended change of a template, in terms of its nodes; how it looks is decided by ``Rewriter``.
public enum Change: Hashable, Sendable {
  /// Adds a key, which must not be there yet, at the end of a mapping.
  case insert(key: String, value: Literal, into: Node)
  /// Adds an item at the end of a sequence.
  case append(Literal, to: Node)
  /// Gives a scalar or an alias another value.
  ///
  /// Quotes, tag, anchor and block style of a scalar are kept; an alias is replaced itself, the
  /// node that it stands for is left alone. A collection takes the place of a null without text in
  /// block style on the lines below, and of another scalar or alias where that stands, in braces.
  case replace(Node, with: Literal)
  /// Takes an item out of its sequence, or an entry, named by its key, out of its mapping.
  ///
  /// A collection that nothing is left of goes as well.
  case remove(Node)
  /// Gives a comment, from a number sign up to its end, another text, or takes it away: with its line
  /// where it has one of its own. The node is the one that the comment is about.
  case editComment(ByteRange, to: String?, of: Node)
  /// Writes a comment, which begins with its number sign, on a line of its own above a key.
  case addComment(String, above: Node)

  /// The node that the change is about, as it is before the change.
  public var node: Node {
    switch self {
    case .insert(_, _, let node), .append(_, let node), .replace(let node, _), .remove(let node),
      .editComment(_, _, let node), .addComment(_, let node):
      node
    }
  }
}
