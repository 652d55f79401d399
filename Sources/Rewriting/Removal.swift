internal import Syntax

/// What is taken out of a file: items of sequences, and entries of mappings named by their keys.
struct Removal {
  /// The items and keys, none inside of another one; a collection of which nothing is left is taken
  /// out itself.
  private(set) var removed: Set<Node>

  init(_ changes: [Change]) {
    removed = []
    for case .remove(let node) in changes { removed.insert(node) }
    guard !removed.isEmpty else { return }
    var pending = Set(removed.compactMap(\.parent))
    while let collection = pending.popFirst() {
      guard collection.members.allSatisfy(removed.contains), let outer = collection.parent,
        let member = outer.member(holding: collection)
      else { continue }
      removed.subtract(collection.members)
      removed.insert(member)
      pending.insert(outer)
    }
    // What stands in something that goes, goes with it.
    removed = removed.filter { node in node.parent.map { !covers($0) } ?? true }
  }

  /// Whether a node goes with something that is taken out.
  func covers(_ node: Node) -> Bool {
    guard !removed.isEmpty else { return false }
    var inner = node
    while let outer = inner.parent {
      if let member = outer.member(holding: inner), removed.contains(member) { return true }
      inner = outer
    }
    return false
  }

  /// The edits that take everything out.
  func edits(in tree: SyntaxTree) throws(RewritingError) -> [Edit] {
    guard !removed.isEmpty else { return [] }
    let layout = RemovalLayout(tree)
    var edits: [Edit] = []
    for collection in Set(removed.compactMap(\.parent)).sorted() {
      edits += try layout.edits(in: collection) { removed.contains($0) }
    }
    return edits
  }
}

extension Node {
  /// The items of a sequence, or the keys of a mapping.
  fileprivate var members: [Node] { isMapping ? entries.map(\.key) : items.map { $0 } }

  /// The item, or the key of the entry, that a node is or is the value of.
  fileprivate func member(holding node: Node) -> Node? {
    isMapping ? entries.first { $0.value == node || $0.key == node }?.key : node
  }
}
