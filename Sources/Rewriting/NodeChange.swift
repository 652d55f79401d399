internal import Syntax

/// All that is to happen to one node.
struct NodeChange {
  let node: Node
  /// What is added to a collection, in the order in which it was asked for.
  private(set) var additions: [Addition] = []
  /// What takes the place of a scalar or an alias; more than one value is a contradiction.
  private(set) var replacements: [Literal] = []

  /// Gathers changes of what nodes hold by these nodes, in the order of the document; equal changes
  /// count once, and lists that are to stand in one place become one. Removals and comments are left to ``Removal`` and ``CommentChange``.
  static func grouped(_ changes: [Change]) -> [NodeChange] {
    let sorted = changes.filter(\.isAboutContent).enumerated().sorted {
      ($0.element.node, $0.offset) < ($1.element.node, $1.offset)
    }
    var groups: [NodeChange] = []
    for (_, change) in sorted {
      if groups.last?.node != change.node { groups.append(NodeChange(change.node)) }
      groups[groups.count - 1].add(change)
    }
    return groups
  }

  private init(_ node: Node) {
    self.node = node
  }

  private mutating func add(_ change: Change) {
    switch change {
    case .insert(let key, let value, _): add(.entry(Literal.Entry(key: key, value: value)))
    case .append(let item, _): add(.item(item))
    case .replace(_, let value):
      if let last = replacements.last, let list = last.union(with: value) {
        replacements[replacements.count - 1] = list
      } else if !replacements.contains(value) {
        replacements.append(value)
      }
    case .remove, .editComment, .addComment: break
    }
  }

  private mutating func add(_ addition: Addition) {
    guard !additions.contains(addition) else { return }
    for (position, known) in additions.enumerated() {
      guard case .entry(let entry) = addition, case .entry(let earlier) = known,
        earlier.key == entry.key, let list = earlier.value.union(with: entry.value)
      else { continue }
      additions[position] = .entry(Literal.Entry(key: entry.key, value: list))
      return
    }
    additions.append(addition)
  }
}

extension Literal {
  /// The items of two lists, each once; nil where one of the values is no list.
  fileprivate func union(with other: Literal) -> Literal? {
    guard case .sequence(let items) = self, case .sequence(let others) = other else { return nil }
    return .sequence(items + others.filter { !items.contains($0) })
  }
}

extension Change {
  /// Whether the change adds to a node or replaces it.
  fileprivate var isAboutContent: Bool {
    switch self {
    case .insert, .append, .replace: true
    case .remove, .editComment, .addComment: false
    }
  }
}
