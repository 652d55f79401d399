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

  /// The entries of a mapping in order, merge keys among them; empty for other nodes.
  public var entries: some Sequence<Entry> {
    sequence(state: kind == .mapping ? index + 1 : record.next) { [tree, end = record.next] next in
      guard next < end else { return nil }
      let key = Node(tree: tree, index: next)
      let value = Node(tree: tree, index: key.record.next)
      next = value.record.next
      return Entry(key: key, value: value)
    }
  }

  /// The items of a sequence in order, as written; empty for other nodes.
  public var items: some Sequence<Node> {
    sequence(state: kind == .sequence ? index + 1 : record.next) { [tree, end = record.next] next in
      guard next < end else { return nil }
      let item = Node(tree: tree, index: next)
      next = item.record.next
      return item
    }
  }

  /// Whether a collection has no content.
  public var isEmpty: Bool { record.next == index + 1 }

  /// The only entry of a mapping that has exactly one.
  public var onlyEntry: Entry? {
    guard kind == .mapping, !isEmpty else { return nil }
    let key = Node(tree: tree, index: index + 1)
    let value = Node(tree: tree, index: key.record.next)
    return value.record.next == record.next ? Entry(key: key, value: value) : nil
  }
}
