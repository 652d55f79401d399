internal import Syntax

/// Turns changes of nodes into edits, with what is known of the whole file at hand.
struct RewritingPlan {
  private let tree: SyntaxTree
  let lines: Lines
  private let blocks: BlockLayout
  private var indentation: Indentation

  init(_ tree: SyntaxTree) {
    self.tree = tree
    lines = Lines(tree)
    blocks = BlockLayout(tree, lines)
    indentation = Indentation(tree, lines)
  }

  /// The edits that change a node.
  mutating func edits(for change: NodeChange) throws(RewritingError) -> [Edit] {
    let node = change.node
    if let value = change.replacements.first {
      guard change.replacements.count == 1 else {
        throw RewritingError(.conflictingChanges, at: node)
      }
      return [try replacement(of: node, with: value)]
    }
    for addition in change.additions {
      switch addition {
      case .entry where !node.isMapping: throw RewritingError(.notAMapping, at: node)
      case .item where !node.isSequence: throw RewritingError(.notASequence, at: node)
      case .entry, .item: break
      }
    }
    try checkKeys(of: change)
    guard node.style == .flow else { return [try addition(change.additions, to: node)] }
    let layout = FlowLayout(lines: lines, fileStep: indentation.fileStep)
    return try layout.add(change.additions, to: node)
  }

  /// Refuses keys that are there already, and keys that are added twice.
  private func checkKeys(of change: NodeChange) throws(RewritingError) {
    var added: Set<String> = []
    for case .entry(let entry) in change.additions {
      guard !change.node.entries.contains(where: { $0.key.target.hasText(entry.key) }) else {
        throw RewritingError(.existingKey(entry.key), at: change.node)
      }
      guard added.insert(entry.key).inserted else {
        throw RewritingError(.conflictingChanges, at: change.node)
      }
    }
  }

  /// Adds lines to a block collection.
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
    guard blocks.isUnterminated(collection) else {
      let place = try blocks.end(of: collection, column: column)
      return try insertion(of: texts, additions.last?.value, at: place, in: collection)
    }
    guard collection.isMapping else { throw RewritingError(.unterminatedText, at: collection) }
    return try blocks.insertion(of: texts, beforeLastOf: collection, column: column)
  }

  /// Replaces a scalar or an alias; in block style a null without text can become lines.
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
    return try insertion(of: texts, value, at: try blocks.below(node, column: column), in: node)
  }

  /// Inserts the lines of some values; no comment below may become part of a text that the last one
  /// ends with.
  private func insertion(
    of texts: [String],
    _ last: Literal?,
    at place: BlockLayout.Place,
    in node: Node
  ) throws(RewritingError) -> Edit {
    if last?.endsWithText == true, let text = texts.last,
      blocks.hasComment(below: place, column: text.prefix { $0 == " " }.count)
    {
      throw RewritingError(.undecidableLayout, at: node)
    }
    return blocks.insertion(of: texts, at: place)
  }

  private mutating func writer(for values: [Literal], near collection: Node) -> BlockWriter {
    let mapping = collection.isMapping ? collection : collection.parent ?? collection
    let hasSequence = values.contains { $0.hasSequence }
    return BlockWriter(
      step: indentation.step(of: mapping),
      indentsLists: hasSequence && indentation.indentsLists(near: collection)
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
