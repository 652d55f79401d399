internal import Syntax

/// All that is to happen to one node.
struct NodeChange: Hashable {
  let node: Node
  /// What is added to a collection, in the order in which it was asked for.
  private(set) var additions: [Addition] = []
  /// What takes the place of a scalar or an alias; more than one value is a contradiction.
  private(set) var replacements: [Literal] = []

  /// Gathers changes of what nodes hold by these nodes, in the order of the document; equal changes
  /// count once, and mappings or lists that are to stand in one place become one.
  /// Removals and comments are left to ``Removal`` and ``CommentChange``.
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
      if let last = replacements.last, let both = last.union(with: value) {
        replacements[replacements.count - 1] = both
      } else {
        replacements.append(value)
      }
    case .remove, .editComment, .addComment: break
    }
  }

  private mutating func add(_ addition: Addition) {
    guard !additions.contains(addition) else { return }
    for (position, known) in additions.enumerated() {
      guard case .entry(let entry) = addition, case .entry(let earlier) = known,
        earlier.key == entry.key, let both = earlier.value.union(with: entry.value)
      else { continue }
      additions[position] = .entry(Literal.Entry(key: entry.key, value: both))
      return
    }
    additions.append(addition)
  }
}

extension Literal {
  /// Two values as one: the entries of two mappings and the items of two lists, each once; nil where
  /// they contradict each other.
  fileprivate func union(with other: Literal) -> Literal? {
    switch (self, other) {
    case (.sequence(let items), .sequence(let others)):
      return .sequence(items + others.filter { !items.contains($0) })
    case (.mapping(var entries), .mapping(let others)):
      for entry in others {
        guard let position = entries.firstIndex(where: { $0.key == entry.key }) else {
          entries.append(entry)
          continue
        }
        guard let both = entries[position].value.union(with: entry.value) else { return nil }
        entries[position] = Entry(key: entry.key, value: both)
      }
      return .mapping(entries)
    default: return self == other ? self : nil
    }
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
