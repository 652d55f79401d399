internal import Syntax

/// All that is to happen to one node.
struct NodeChange {
  let node: Node
  /// What is added to a collection, in the order in which it was asked for.
  private(set) var additions: [Addition] = []
  /// What takes the place of a scalar or an alias; more than one value is a contradiction.
  private(set) var replacements: [Literal] = []

  /// Gathers changes of what nodes hold by these nodes, in the order of the document; equal changes
  /// count once. Removals and comments are left to ``Removal`` and ``CommentChange``.
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
    case .replace(_, let value): if !replacements.contains(value) { replacements.append(value) }
    case .remove, .editComment, .addComment: break
    }
  }

  private mutating func add(_ addition: Addition) {
    if !additions.contains(addition) { additions.append(addition) }
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
