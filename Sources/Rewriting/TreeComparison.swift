internal import Syntax

/// Walks an old and a new tree side by side, with the changes in between.
struct TreeComparison {
  /// The changes of nodes of the old tree, in the order of the document.
  private let changes: [NodeChange]
  /// The items, and the keys of entries, that are taken out.
  private let removed: Set<Node>
  /// The number of removed nodes that have been met.
  private var skipped = 0
  /// The number of changes whose nodes have been met.
  private var met = 0
  /// The new nodes that bear the anchors of old ones.
  private var anchored: [Node: Node] = [:]

  init(_ changes: [NodeChange], without removed: Set<Node> = []) {
    self.changes = changes
    self.removed = removed
  }

  /// Whether the nodes of all changes have been met.
  var isComplete: Bool { met == changes.count && skipped == removed.count }

  /// Whether an item or the entry of a key is taken out.
  private mutating func skips(_ node: Node) -> Bool {
    guard !removed.isEmpty, removed.contains(node) else { return false }
    skipped += 1
    return true
  }

  /// Whether no change lies in a node or below it.
  private func staysAsItIs(_ node: Node) -> Bool {
    removed.isEmpty && (met == changes.count || !changes[met].node.isInside(node))
  }

  /// Compares two nodes and all below them.
  mutating func compare(_ before: Node, _ after: Node) throws(Discrepancy) {
    if before.outerRange.lowerBound != before.range.lowerBound
      || after.outerRange.lowerBound != after.range.lowerBound
    {
      let anchor = before.anchor
      guard anchor == after.anchor else { throw Discrepancy(.anchor, before, after) }
      if anchor != nil { anchored[before] = after }
    }
    if staysAsItIs(before), before.hasSameContent(as: after) { return }
    var additions: [Addition] = []
    if met < changes.count, changes[met].node == before {
      let change = changes[met]
      met += 1
      if let literal = change.replacements.first {
        return try compareReplaced(before, after, literal)
      }
      additions = change.additions
    }
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
    case .sequence: try compareItems(before, after, additions)
    case .mapping: try compareEntries(before, after, additions)
    }
  }

  private mutating func compareItems(
    _ before: Node,
    _ after: Node,
    _ additions: [Addition]
  ) throws(Discrepancy) {
    var rest = after.items.makeIterator()
    for item in before.items where !skips(item) {
      guard let next = rest.next() else { throw Discrepancy(.count, before, after) }
      try compare(item, next)
    }
    for addition in additions {
      guard case .item(let literal) = addition, let next = rest.next() else {
        throw Discrepancy(.count, before, after)
      }
      try compare(next, to: literal)
    }
    guard rest.next() == nil else { throw Discrepancy(.count, before, after) }
  }

  /// Compares entries; what is added stands at the end, or together before the last entry.
  private mutating func compareEntries(
    _ before: Node,
    _ after: Node,
    _ additions: [Addition]
  ) throws(Discrepancy) {
    let last =
      additions.isEmpty ? nil : before.entries.filter { !removed.contains($0.key) }.last
    var rest = after.entries.makeIterator()
    var next = rest.next()
    var isAdded = additions.isEmpty
    for entry in before.entries where !skips(entry.key) {
      if !isAdded, entry == last, let found = next, additions.first?.hasKey(of: found) == true {
        try compareAdded(additions, before, after, &next, &rest)
        isAdded = true
      }
      guard let found = next else { throw Discrepancy(.count, before, after) }
      try compare(entry.key, found.key)
      try compare(entry.value, found.value)
      next = rest.next()
    }
    if !isAdded { try compareAdded(additions, before, after, &next, &rest) }
    guard next == nil else { throw Discrepancy(.count, before, after) }
  }

  private func compareAdded(
    _ additions: [Addition],
    _ before: Node,
    _ after: Node,
    _ next: inout Node.Entry?,
    _ rest: inout some IteratorProtocol<Node.Entry>
  ) throws(Discrepancy) {
    for addition in additions {
      guard case .entry(let entry) = addition, let found = next else {
        throw Discrepancy(.count, before, after)
      }
      try compare(found, to: entry)
      next = rest.next()
    }
  }

  // MARK: Literals

  /// Compares what took the place of a scalar or an alias; its tag and its anchor stay.
  private func compareReplaced(
    _ before: Node,
    _ after: Node,
    _ literal: Literal
  ) throws(Discrepancy) {
    guard case .scalar(let text) = literal, before.isScalar, !before.isNull else {
      return try compare(after, to: literal, anchor: before.isScalar ? before.anchor : nil)
    }
    guard after.isScalar else { throw Discrepancy(.kind, before, after) }
    guard before.style == after.style || after.style == .doubleQuoted else {
      throw Discrepancy(.style, before, after)
    }
    guard before.tag == after.tag else { throw Discrepancy(.tag, before, after) }
    guard after.hasText(text), after.tag != nil || after.scalarKind == .string else {
      throw Discrepancy(.text, before, after)
    }
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
    case .boolean(let value):
      guard node.scalarKind == .boolean(value) else { throw Discrepancy(.literal, nil, node) }
    case .tagged(_, let longForm, let text) where node.tree.notation == .json:
      guard let entry = node.onlyEntry, entry.key.hasText(longForm), entry.value.hasText(text)
      else { throw Discrepancy(.literal, nil, node) }
    case .tagged(let tag, _, let text):
      // The line break at the end of a block scalar is layout, and not there at the end of some files.
      let isSame =
        node.hasText(text) || node.style == .literal && node.hasText(String(text.dropLast()))
      guard node.tag == tag, isSame else { throw Discrepancy(.literal, nil, node) }
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

extension Addition {
  /// Whether an entry has the key that is added.
  fileprivate func hasKey(of entry: Node.Entry) -> Bool {
    if case .entry(let added) = self { entry.key.hasText(added.key) } else { false }
  }
}
