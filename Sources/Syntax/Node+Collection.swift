/// Contents of collections, as written.
extension Node {
  /// A key of a mapping with its value.
  ///
  /// One reference to the tree, since the value stands behind the key.
  public struct Entry: Hashable, Sendable {
    /// The key as written; a scalar in every sensible template.
    public let key: Node

    /// The value as written; may be an alias.
    public var value: Node { Node(tree: key.tree, index: key.record.next) }
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
      defer { skip() }
      return Node(tree: tree, index: index)
    }

    /// Passes over the next child.
    fileprivate mutating func skip() {
      index = tree.records[Int(index)].next
    }
  }

  /// The entries of a mapping.
  public struct Entries: Sequence, IteratorProtocol {
    fileprivate var children: Children

    /// The next entry.
    public mutating func next() -> Entry? {
      guard let key = children.next() else { return nil }
      children.skip()
      return Entry(key: key)
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
    let (record, key) = (record, index + 1)
    guard record.kind == .mapping, key < record.next, tree.entryEnd(key) == record.next else {
      return nil
    }
    return entry(at: key)
  }

  /// The last entry of a mapping; nil for other nodes and where there is none.
  public var lastEntry: Entry? {
    guard isMapping, let key = lastChild?.previousSibling else { return nil }
    return Entry(key: key)
  }

  /// The last item of a sequence, as written; nil for other nodes and where there is none.
  public var lastItem: Node? {
    isSequence ? lastChild : nil
  }

  /// The entry of this mapping whose key lies at a position.
  func entry(at key: Int32) -> Entry {
    Entry(key: Node(tree: tree, index: key))
  }

  /// The last key's value or the last item; nil where there is none.
  private var lastChild: Node? {
    isEmpty ? nil : Node(tree: tree, index: tree.child(holding: record.next - 1, of: index))
  }
}

extension Node {
  /// The node before this one in the same collection: a key's is the value of the entry before.
  public var previousSibling: Node? {
    let parent = record.parent
    guard parent >= 0, index > parent + 1 else { return nil }
    return Node(tree: tree, index: tree.child(holding: index - 1, of: parent))
  }
}

extension Node.Entry {
  /// The entry before this one in the same mapping.
  public var previous: Node.Entry? {
    key.previousSibling?.previousSibling.map(Node.Entry.init)
  }
}

extension SyntaxTree {
  /// The position of the child of a collection that a position below the collection is, or is inside of.
  ///
  /// Takes as long as the nodes are deep, however many there are.
  fileprivate func child(holding position: Int32, of collection: Int32) -> Int32 {
    var child = position
    while records[Int(child)].parent != collection { child = records[Int(child)].parent }
    return child
  }
}
