internal import Syntax

/// Walks an old and a new tree side by side, with the changes in between.
struct TreeComparison {
  /// What is added to collections of the old tree.
  let additions: [Node: [Addition]]
  /// What takes the place of scalars and aliases of the old tree.
  let replacements: [Node: Literal]
  /// The new nodes that bear the anchors of old ones.
  private var anchored: [Node: Node] = [:]

  init(additions: [Node: [Addition]], replacements: [Node: Literal]) {
    self.additions = additions
    self.replacements = replacements
  }

  /// Compares two nodes and all below them.
  mutating func compare(_ before: Node, _ after: Node) throws(Discrepancy) {
    guard before.anchor == after.anchor else { throw Discrepancy(.anchor, before, after) }
    if before.outerRange.lowerBound != before.range.lowerBound { anchored[before] = after }
    if let literal = replacements[before] { return try compare(before, after, to: literal) }
    guard before.kind == after.kind else { throw Discrepancy(.kind, before, after) }
    guard before.style == after.style else { throw Discrepancy(.style, before, after) }
    guard before.tag == after.tag else { throw Discrepancy(.tag, before, after) }
    switch before.kind {
    case .scalar:
      guard before.hasSameText(as: after) else { throw Discrepancy(.text, before, after) }
    case .alias:
      guard anchored[before.target] == after.target else {
        throw Discrepancy(.aliasTarget, before, after)
      }
    case .sequence: try compareItems(before, after)
    case .mapping: try compareEntries(before, after)
    }
  }

  private mutating func compareItems(_ before: Node, _ after: Node) throws(Discrepancy) {
    var rest = after.items.makeIterator()
    for item in before.items {
      guard let next = rest.next() else { throw Discrepancy(.count, before, after) }
      try compare(item, next)
    }
    for addition in additions[before] ?? [] {
      guard case .item(let literal) = addition, let next = rest.next() else {
        throw Discrepancy(.count, before, after)
      }
      try compare(next, to: literal)
    }
    guard rest.next() == nil else { throw Discrepancy(.count, before, after) }
  }

  /// Compares entries; what is added stands at the end, or together before the last entry.
  private mutating func compareEntries(_ before: Node, _ after: Node) throws(Discrepancy) {
    let additions = additions[before] ?? []
    let added = additions.compactMap { addition -> Literal.Entry? in
      if case .entry(let entry) = addition { entry } else { nil }
    }
    let old = Array(before.entries)
    let new = Array(after.entries)
    guard added.count == additions.count, new.count == old.count + added.count else {
      throw Discrepancy(.count, before, after)
    }
    var start = old.count
    if let first = added.first, let last = old.last, !new[start].key.hasText(first.key),
      new[start - 1].key.hasText(first.key), !last.key.hasText(first.key)
    {
      start -= 1
    }
    for (entry, next) in zip(old, new[..<start] + new[(start + added.count)...]) {
      try compare(entry.key, next.key)
      try compare(entry.value, next.value)
    }
    for (entry, next) in zip(added, new[start...]) { try compare(next, to: entry) }
  }

  // MARK: Literals

  /// Compares what took the place of a scalar or an alias; its tag and its anchor stay.
  private func compare(
    _ before: Node,
    _ after: Node,
    to literal: Literal
  ) throws(Discrepancy) {
    guard case .scalar(let text) = literal, before.isScalar, !before.isNull else {
      return try compare(after, to: literal, anchor: before.isScalar ? before.anchor : nil)
    }
    guard after.isScalar else { throw Discrepancy(.kind, before, after) }
    guard before.style == after.style || after.style == .doubleQuoted else {
      throw Discrepancy(.style, before, after)
    }
    guard before.tag == after.tag else { throw Discrepancy(.tag, before, after) }
    let isBlock = before.style == .literal || before.style == .folded
    // The line breaks at the end of a block scalar are layout.
    let suffix = isBlock ? before.text?.reversed().prefix { $0 == "\n" }.count ?? 0 : 0
    guard after.hasText(text + String(repeating: "\n", count: suffix)),
      after.tag != nil || after.scalarKind == .string
    else { throw Discrepancy(.text, before, after) }
  }

  private func compare(_ new: Node.Entry, to entry: Literal.Entry) throws(Discrepancy) {
    try compare(new.key, to: .scalar(entry.key))
    try compare(new.value, to: entry.value)
  }

  private func compare(
    _ node: Node,
    to literal: Literal,
    anchor: String? = nil
  ) throws(Discrepancy) {
    guard node.anchor == anchor else { throw Discrepancy(.anchor, nil, node) }
    switch literal {
    case .scalar(let text):
      guard node.tag == nil, node.hasText(text), node.scalarKind == .string else {
        throw Discrepancy(.literal, nil, node)
      }
    case .tagged(_, let longForm, let text) where node.tree.notation == .json:
      guard let entry = node.onlyEntry, entry.key.hasText(longForm), entry.value.hasText(text)
      else { throw Discrepancy(.literal, nil, node) }
    case .tagged(let tag, _, let text):
      guard node.tag == tag, node.hasText(text) else { throw Discrepancy(.literal, nil, node) }
    case .mapping(let entries):
      let found = Array(node.entries)
      guard node.isMapping, node.tag == nil, found.count == entries.count else {
        throw Discrepancy(.literal, nil, node)
      }
      for (new, entry) in zip(found, entries) { try compare(new, to: entry) }
    case .sequence(let items):
      let found = Array(node.items)
      guard node.isSequence, node.tag == nil, found.count == items.count else {
        throw Discrepancy(.literal, nil, node)
      }
      for (new, item) in zip(found, items) { try compare(new, to: item) }
    }
  }
}
