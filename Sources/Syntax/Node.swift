/// A node of a syntax tree: a scalar, a mapping, a sequence or an alias, with its place in the file.
///
/// A lightweight reference into the tree; equal when it is the same node of the same tree.
public struct Node: Sendable {
  /// The tree that holds the node.
  public let tree: SyntaxTree
  let index: Int32

  /// The four kinds of nodes.
  public enum Kind: UInt8, Sendable {
    /// A text, number, boolean or null.
    case scalar
    /// Keys with values.
    case mapping
    /// A list of items.
    case sequence
    /// A reference to an anchored node, `*name`.
    case alias
  }

  /// The ways in which a node is written; an alias is `plain`.
  public enum Style: UInt8, Sendable {
    /// A scalar without quotes.
    case plain
    /// A scalar in `'`.
    case singleQuoted
    /// A scalar in `"`.
    case doubleQuoted
    /// A block scalar that starts with `|`.
    case literal
    /// A block scalar that starts with `>`.
    case folded
    /// A collection that indentation delimits.
    case block
    /// A collection in brackets or braces.
    case flow
  }

  var record: NodeRecord { tree.records[Int(index)] }

  /// What the node is.
  public var kind: Kind { record.kind }

  /// How the node is written.
  public var style: Style { record.style }

  /// The bytes of the content: without tag and anchor, without what follows the last descendant.
  public var range: ByteRange { ByteRange(record.start, record.end) }

  /// The bytes of the node with its tag and anchor.
  public var outerRange: ByteRange { ByteRange(record.outerStart, record.end) }

  /// The resolved tag, such as `!Ref` or `tag:yaml.org,2002:str`.
  public var tag: String? {
    record.tag == 0 ? nil : tree.tags[Int(record.tag) - 1]
  }

  /// The name of the anchor that the node bears.
  public var anchor: String? {
    tree.anchor(of: index).map { tree.source[$0] }
  }

  /// The collection that holds the node; a key's and a value's is their mapping.
  public var parent: Node? {
    record.parent < 0 ? nil : Node(tree: tree, index: record.parent)
  }

  /// The node itself, or for an alias the node that it stands for.
  public var target: Node {
    Node(tree: tree, index: tree.target(of: index))
  }

  /// Whether the node is an alias.
  public var isAlias: Bool { kind == .alias }

  /// Whether the node is a mapping.
  public var isMapping: Bool { kind == .mapping }

  /// Whether the node is a sequence.
  public var isSequence: Bool { kind == .sequence }

  /// Whether the node is a scalar.
  public var isScalar: Bool { kind == .scalar }

  /// Whether the node lies inside another one or is that node.
  public func isInside(_ other: Node) -> Bool {
    tree === other.tree && other.index <= index && index < other.record.next
  }
}

extension Node: Hashable {
  /// Whether two nodes are the same node of the same tree.
  public static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.tree === right.tree
  }

  /// Hashes the position in the tree; nodes of different trees are rarely together.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
  }
}

extension Node: Comparable {
  /// Orders nodes of one tree as they stand in the file; a collection comes before its contents.
  public static func < (left: Node, right: Node) -> Bool {
    left.index < right.index
  }
}
