internal import Syntax

/// Decides how a scalar or an alias becomes another value, its quotes, tag and anchor kept.
struct ScalarReplacement {
  let lines: Lines
  private let content: ContentEnd

  init(_ tree: SyntaxTree, _ lines: Lines) {
    self.lines = lines
    content = ContentEnd(tree)
  }

  /// The edit that replaces a node by a value on one line; a null without text is left to the
  /// caller where the value spans lines.
  func replace(_ node: Node, with value: Literal) throws(RewritingError) -> Edit {
    // A file that is a single scalar is no template; as a collection it might turn into JSON.
    guard node.parent != nil else { throw RewritingError(.undecidableLayout, at: node) }
    guard !node.isMapping, !node.isSequence else { throw RewritingError(.collection, at: node) }
    guard !bringsSuppression(beside: node, value) else {
      throw RewritingError(.suppression, at: node)
    }
    if node.isAlias { return Edit(node.range, inline(value, in: node.parent)) }
    if case .scalar(let text) = value, !node.isNull { return try replaceText(of: node, text) }
    if case .tagged = value, node.tag?.first == "!", node.anchor == nil {
      return Edit(node.outerRange, inline(value, in: node.parent))
    }
    guard node.tag == nil, node.style != .literal, node.style != .folded else {
      throw RewritingError(.fixedShape, at: node)
    }
    if node.range.isEmpty { return try fill(node, with: value) }
    return Edit(node.range, inline(value, in: node.parent))
  }

  /// Whether a suppression would be about what is written: one behind a value over lines, which comes
  /// to stand beside the key, or one beside or above a value that gets keys of its own.
  private func bringsSuppression(beside node: Node, _ value: Literal) -> Bool {
    let (start, end) = (Int(node.outerRange.lowerBound), Int(node.range.upperBound))
    guard node.style != .literal, node.style != .folded else { return false }
    let getsKeys = value.hasContent && lines.isFirst(start)
    guard getsKeys || lines.start(of: Int(node.range.lowerBound)) != lines.start(of: end) else {
      return false
    }
    if Comment.instruction(in: end..<lines.end(of: end), of: lines.bytes) != nil { return true }
    var line = start
    while getsKeys, let above = lines.previous(before: line),
      case .comment = lines.rest(from: above)
    {
      if lines.isInstruction(above) { return true }
      line = above
    }
    return false
  }

  private func replaceText(of node: Node, _ text: String) throws(RewritingError) -> Edit {
    let isInFlow = node.parent?.style == .flow
    let writer = ScalarWriter(
      notation: node.tree.notation,
      isInFlow: isInFlow,
      alwaysQuotes: false
    )
    let range = node.range
    switch node.style {
    case .doubleQuoted: return Edit(range.inside, writer.escaped(text))
    case .singleQuoted where writer.fitsSingleQuotes(text):
      return Edit(range.inside, writer.singleQuoteEscaped(text))
    case .singleQuoted: return Edit(range, writer.doubleQuoted(text))
    case .literal, .folded: return try BlockScalarReplacement(node, lines).replace(with: text)
    case .plain, .block, .flow:
      if range.isEmpty { return try fill(node, with: .scalar(text)) }
      return Edit(range, writer.scalar(text))
    }
  }

  /// Writes a value behind the colon or dash of a null without text.
  private func fill(_ null: Node, with value: Literal) throws(RewritingError) -> Edit {
    let text = inline(value, in: null.parent)
    if !null.outerRange.isEmpty { return Edit(at: Int(null.outerRange.upperBound), " " + text) }
    guard let parent = null.parent else { throw RewritingError(.undecidableLayout, at: null) }
    guard parent.isMapping else {
      guard parent.style == .block else { throw RewritingError(.undecidableLayout, at: null) }
      return Edit(at: Int(null.range.lowerBound), " " + text)
    }
    guard let entry = parent.entries.first(where: { $0.value == null }),
      let colon = content.colon(of: entry)
    else { throw RewritingError(.undecidableLayout, at: null) }
    let behind = colon + 1
    if parent.style == .flow, hasSpareBlank(behind: behind, in: parent) {
      return Edit(at: behind + 1, text)
    }
    return Edit(at: behind, " " + text)
  }

  /// Whether a blank that is not padding of the braces separates a colon from what ends the entry.
  private func hasSpareBlank(behind offset: Int, in mapping: Node) -> Bool {
    let next = lines.skippingBlanks(from: offset)
    guard next == offset + 1, next < lines.bytes.count else { return false }
    if lines.bytes[next] == .ascii(",") { return true }
    return lines.bytes[next] == .ascii("}") && FlowStyle(of: mapping, lines).bracePadding.isEmpty
  }

  private func inline(_ value: Literal, in parent: Node?) -> String {
    if let parent, parent.style == .flow {
      return FlowWriter(style: FlowStyle(of: parent, lines)).oneLine(value)
    }
    return BlockWriter(step: 0, indentsLists: false).inline(value)
  }
}

extension ByteRange {
  /// The range without its first and last byte.
  fileprivate var inside: ByteRange { ByteRange(lowerBound + 1, upperBound - 1) }
}
