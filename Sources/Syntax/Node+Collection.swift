/// Contents of collections, as written.
extension Node {
  /// A key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    /// The key as written; a scalar in every sensible template.
    public let key: Node
    /// The value as written; may be an alias.
    public let value: Node

    /// Creates an entry of two nodes of one mapping.
    public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// The items of a sequence, or the keys and values of a mapping in turn.
  public struct Children: Sequence, IteratorProtocol {
    private let tree: SyntaxTree
    private var index: Int32
    private let end: Int32

    /// The children of a node of a kind; none of a node of another kind.
    fileprivate init(_ node: Node, of kind: Kind) {
      let record = node.record
      tree = node.tree
      index = record.kind == kind ? node.index + 1 : record.next
      end = record.next
    }

    /// The next child.
    public mutating func next() -> Node? {
      guard index < end else { return nil }
      defer { index = tree.records[Int(index)].next }
      return Node(tree: tree, index: index)
    }
  }

  /// The entries of a mapping.
  public struct Entries: Sequence, IteratorProtocol {
    fileprivate var children: Children

    /// The next entry.
    public mutating func next() -> Entry? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return Entry(key: key, value: value)
    }
  }

  /// The entries of a mapping in order, merge keys among them; empty for other nodes.
  public var entries: Entries { Entries(children: Children(self, of: .mapping)) }

  /// The items of a sequence in order, as written; empty for other nodes.
  public var items: Children { Children(self, of: .sequence) }

  /// Whether a collection has no content.
  public var isEmpty: Bool { record.next == index + 1 }

  /// The only entry of a mapping that has exactly one.
  public var onlyEntry: Entry? {
    var entries = entries
    guard let first = entries.next(), entries.next() == nil else { return nil }
    return first
  }
}
