internal import Syntax

/// All that is to happen to one node.
struct NodeChange {
  let node: Node
  /// What is added to a collection, in the order in which it was asked for.
  private(set) var additions: [Addition] = []
  /// What takes the place of a scalar or an alias; more than one value is a contradiction.
  private(set) var replacements: [Literal] = []

  /// Gathers changes of what nodes hold by these nodes, in the order of the document; equal changes
  /// count once, and mappings in one place are one mapping. Removals and comments are left to ``Removal`` and ``CommentChange``.
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
    case .insert(let key, let value, _): add(Literal.Entry(key: key, value: value))
    case .append(let item, _): add(.item(item))
    case .replace(_, let value):
      if let other = replacements.first, let both = other.merged(with: value) {
        replacements[0] = both
      } else if !replacements.contains(value) {
        replacements.append(value)
      }
    case .remove, .editComment, .addComment: break
    }
  }

  private mutating func add(_ entry: Literal.Entry) {
    for (position, addition) in additions.enumerated() {
      guard case .entry(let other) = addition, other.key == entry.key,
        let both = other.value.merged(with: entry.value)
      else { continue }
      additions[position] = .entry(Literal.Entry(key: entry.key, value: both))
      return
    }
    add(.entry(entry))
  }

  private mutating func add(_ addition: Addition) {
    if !additions.contains(addition) { additions.append(addition) }
  }
}

extension Literal {
  /// Two mappings as one; nil where they contradict each other, or are none.
  fileprivate func merged(with other: Literal) -> Literal? {
    guard case .mapping(var entries) = self, case .mapping(let others) = other else {
      return self == other ? self : nil
    }
    for entry in others {
      guard let position = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      guard let both = entries[position].value.merged(with: entry.value) else { return nil }
      entries[position] = Entry(key: entry.key, value: both)
    }
    return .mapping(entries)
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
