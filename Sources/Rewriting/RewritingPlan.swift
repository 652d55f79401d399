internal import Syntax

/// The changes of one file, gathered by the node that they are about.
struct RewritingPlan {
  private let tree: SyntaxTree
  private let lines: Lines
  private var indentation: Indentation
  private let blocks: BlockLayout
  /// The nodes that are changed, in the order in which the changes came.
  private var nodes: [Node] = []
  private var additions: [Node: [Addition]] = [:]
  private var replacements: [Node: Literal] = [:]

  init(_ tree: SyntaxTree) {
    self.tree = tree
    lines = Lines(tree)
    indentation = Indentation(tree, lines)
    blocks = BlockLayout(tree, lines)
  }

  /// Notes a change; one that is noted already counts once.
  mutating func add(_ change: Change) throws(RewritingError) {
    precondition(change.node.tree === tree, "a change of another tree")
    switch change {
    case .insert(let key, let value, let mapping):
      guard mapping.isMapping else { throw RewritingError(.notAMapping, at: mapping) }
      try add(key, value, to: mapping)
    case .append(let item, let sequence):
      guard sequence.isSequence else { throw RewritingError(.notASequence, at: sequence) }
      add(.item(item), to: sequence)
    case .replace(let node, let value):
      if let known = replacements.updateValue(value, forKey: node) {
        guard known == value else { throw RewritingError(.conflictingChanges, at: node) }
      } else {
        nodes.append(node)
      }
    }
  }

  /// The edits of all changes.
  mutating func edits() throws(RewritingError) -> EditList {
    var placements: [Placement] = []
    for node in nodes {
      let depth = node.depth
      for edit in try edits(of: node) { placements.append(Placement(edit: edit, depth: depth)) }
    }
    do {
      return try EditList(Placement.joined(placements))
    } catch {
      throw RewritingError(.conflictingChanges, at: nodes[0])
    }
  }

  private mutating func add(
    _ key: String,
    _ value: Literal,
    to mapping: Node
  ) throws(RewritingError) {
    guard !mapping.entries.contains(where: { $0.key.target.hasText(key) }) else {
      throw RewritingError(.existingKey(key), at: mapping)
    }
    for case .entry(let entry) in additions[mapping] ?? [] where entry.key == key {
      guard entry.value == value else { throw RewritingError(.conflictingChanges, at: mapping) }
    }
    add(.entry(Literal.Entry(key: key, value: value)), to: mapping)
  }

  private mutating func add(_ addition: Addition, to collection: Node) {
    let known = additions[collection]
    if known == nil { nodes.append(collection) }
    if known?.contains(addition) != true { additions[collection, default: []].append(addition) }
  }

  private mutating func edits(of node: Node) throws(RewritingError) -> [Edit] {
    if let value = replacements[node] { return [try replacement(of: node, with: value)] }
    let additions = additions[node] ?? []
    if node.style == .flow {
      return try FlowLayout(lines: lines, fileStep: indentation.fileStep).add(additions, to: node)
    }
    return [try addition(additions, to: node)]
  }

  private mutating func addition(
    _ additions: [Addition],
    to collection: Node
  ) throws(RewritingError) -> Edit {
    let column = indentation.column(of: collection)
    let writer = writer(for: additions.map(\.value), near: collection)
    let spacing = collection.lastItem.map(dashSpacing) ?? " "
    let texts = additions.flatMap { addition in
      switch addition {
      case .entry(let entry): writer.lines(of: entry, column: column)
      case .item(let item): writer.lines(ofItem: item, column: column, spacing: spacing)
      }
    }
    guard !blocks.isUnterminated(collection) else {
      guard collection.isMapping else { throw RewritingError(.unterminatedText, at: collection) }
      return try blocks.insertion(of: texts, beforeLastOf: collection, column: column)
    }
    return blocks.insertion(of: texts, at: try blocks.end(of: collection, column: column))
  }

  private mutating func replacement(
    of node: Node,
    with value: Literal
  ) throws(RewritingError) -> Edit {
    guard value.hasContent, node.isNull, node.range.isEmpty, let parent = node.parent,
      parent.style == .block
    else { return try ScalarReplacement(tree, lines).replace(node, with: value) }
    guard node.tag == nil else { throw RewritingError(.fixedShape, at: node) }
    let parentColumn = indentation.column(of: parent)
    var writer = writer(for: [value], near: parent)
    if parent.isSequence { writer.indentsLists = true }
    let isIndentless = !value.isMapping && !writer.indentsLists
    let column = isIndentless ? parentColumn : parentColumn + writer.step
    let texts = writer.lines(below: value, column: parentColumn)
    return blocks.insertion(of: texts, at: try blocks.below(node, column: column))
  }

  private mutating func writer(for values: [Literal], near collection: Node) -> BlockWriter {
    let mapping = collection.isMapping ? collection : collection.parent ?? collection
    return BlockWriter(
      step: indentation.step(of: mapping),
      indentsLists: values.contains(where: \.hasSequence)
        && indentation.indentsLists(near: collection)
    )
  }

  /// The white space between the dash of an item and its text.
  private func dashSpacing(of item: Node) -> String {
    let start = Int(item.outerRange.lowerBound)
    let blanks = lines.precedingBlanks(of: start)
    let isBehindDash = blanks > 0 && blanks < start && lines.bytes[blanks - 1] == .ascii("-")
    let spacing = lines.bytes[blanks..<start]
    guard isBehindDash, spacing.allSatisfy({ $0 == 0x20 }) else { return " " }
    return String(decoding: spacing, as: UTF8.self)
  }
}
