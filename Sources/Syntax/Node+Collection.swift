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
    let key = index + 1
    guard isMapping, key < record.next, tree.entryEnd(key) == record.next else { return nil }
    return entry(at: key)
  }

  /// The last entry of a mapping; nil for other nodes and where there is none.
  public var lastEntry: Entry? {
    isMapping ? lastChild(inGroupsOf: 2).map(entry) : nil
  }

  /// The last item of a sequence, as written; nil for other nodes and where there is none.
  public var lastItem: Node? {
    isSequence ? lastChild(inGroupsOf: 1).map { Node(tree: tree, index: $0) } : nil
  }

  /// The entry of this mapping whose key lies at a position.
  func entry(at key: Int32) -> Entry {
    let value = tree.records[Int(key)].next
    return Entry(key: Node(tree: tree, index: key), value: Node(tree: tree, index: value))
  }

  /// The position of the first node of the last group of children.
  private func lastChild(inGroupsOf count: Int) -> Int32? {
    var last: Int32?
    var child = index + 1
    while child < record.next {
      last = child
      for _ in 0..<count { child = tree.records[Int(child)].next }
    }
    return last
  }
}
