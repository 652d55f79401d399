internal import Syntax

/// Decides which bytes go with an item or an entry: its lines in block style, its comma in flow style.
struct RemovalLayout {
  private let lines: Lines
  private let content: ContentEnd
  private let comments: [Comment]

  init(_ tree: SyntaxTree) {
    lines = Lines(tree)
    content = ContentEnd(tree)
    comments = tree.comments
  }

  /// An item or an entry.
  private struct Member {
    let node: Node
    let start: Int
    let end: Int
    let isRemoved: Bool
  }

  /// The edits that take members out of a collection of which something is left.
  func edits(
    in collection: Node,
    removing isRemoved: (Node) -> Bool
  ) throws(RewritingError) -> [Edit] {
    let members = members(of: collection, isRemoved)
    guard members.contains(where: { !$0.isRemoved }) else {
      throw RewritingError(.undecidableLayout, at: collection)
    }
    var edits: [Edit] = []
    for (position, member) in members.enumerated() where member.isRemoved {
      if member.node.hasAnchorInside || member.node.valueOfKey?.hasAnchorInside == true {
        throw RewritingError(.anchor, at: member.node)
      }
      let range =
        collection.style == .flow
        ? try flowRange(of: position, in: members, collection) : try lineRange(of: member)
      guard !comments.contains(where: { $0.range.overlaps(range) }) else {
        throw RewritingError(.comment, at: member.node)
      }
      edits.append(Edit(range: range, replacement: []))
    }
    return edits
  }

  private func members(of collection: Node, _ isRemoved: (Node) -> Bool) -> [Member] {
    guard collection.isMapping else {
      return collection.items.map {
        Member(
          node: $0,
          start: Int($0.outerRange.lowerBound),
          end: content.end(of: $0),
          isRemoved: isRemoved($0)
        )
      }
    }
    return collection.entries.map {
      Member(
        node: $0.key,
        start: content.start(of: $0),
        end: content.end(of: $0),
        isRemoved: isRemoved($0.key)
      )
    }
  }

  /// A member up to the next one; behind the last that stays, from the end of that one.
  private func flowRange(
    of position: Int,
    in members: [Member],
    _ collection: Node
  ) throws(RewritingError) -> ByteRange {
    guard content.isBracketed(collection) else {
      throw RewritingError(.undecidableLayout, at: collection)
    }
    let stays = members[position...].contains { !$0.isRemoved }
    return stays
      ? ByteRange(Int32(members[position].start), Int32(members[position + 1].start))
      : ByteRange(Int32(members[position - 1].end), Int32(members[position].end))
  }

  /// The whole lines of a member.
  private func lineRange(of member: Member) throws(RewritingError) -> ByteRange {
    guard let start = indicatorStart(of: member), lines.isFirst(start) else {
      throw RewritingError(.undecidableLayout, at: member.node)
    }
    return try lines.wholeLines(from: start, to: member.end, of: member.node)
  }

  /// The start of an entry, or the dash of an item.
  private func indicatorStart(of member: Member) -> Int? {
    guard member.node.parent?.isSequence == true else { return member.start }
    var at = member.start
    while at > 0, lines.bytes[at - 1].isWhitespace { at -= 1 }
    return at > 0 && lines.bytes[at - 1] == .ascii("-") ? at - 1 : nil
  }
}

extension Lines {
  /// The lines between two offsets, each with the line break before it, the first line of the file
  /// with that behind it; nothing but white space and comments may follow on the last one.
  ///
  /// - Parameter removed: The starts of the lines of comments that go as well.
  func wholeLines(
    from start: Int,
    to end: Int,
    of node: Node,
    besides removed: Set<Int> = []
  ) throws(RewritingError) -> ByteRange {
    let lineStart = self.start(of: start)
    guard !isBarrier(from: lineStart, to: end, node.tree, besides: removed) else {
      throw RewritingError(.undecidableLayout, at: node)
    }
    // A block scalar may end with the line breaks that it keeps.
    if end > start, self.start(of: end) == end { return ByteRange(Int32(lineStart), Int32(end)) }
    if case .content = rest(from: end) { throw RewritingError(.undecidableLayout, at: node) }
    // The line break before the last line of the file belongs to a block scalar above.
    let isText =
      next(after: end) == nil && node.tree.lastScalar(before: lineStart)?.isBlockText == true
    if !isText, let before = previous(before: lineStart) {
      return ByteRange(Int32(self.end(of: before)), Int32(self.end(of: end)))
    }
    return ByteRange(Int32(lineStart), Int32(next(after: end) ?? bytes.count))
  }

  /// Whether lines keep what is below them, blank lines or a comment, from becoming part of a block
  /// scalar above.
  private func isBarrier(
    from start: Int,
    to end: Int,
    _ tree: SyntaxTree,
    besides removed: Set<Int>
  ) -> Bool {
    guard let text = tree.lastScalar(before: start), let header = text.blockScalarHeader,
      let parent = text.parent
    else { return false }
    // A comment that stays above ends the text already.
    let textEnd = Int(text.range.upperBound)
    var above = self.start(of: textEnd) == textEnd ? textEnd : next(after: textEnd)
    while let line = above, line < start {
      if case .comment = rest(from: line), !removed.contains(line) { return false }
      above = next(after: line)
    }
    var below = self.start(of: end) == end ? end : next(after: end)
    while let line = below, line < bytes.count {
      switch rest(from: line) {
      case .comment where removed.contains(line): below = next(after: line)
      case .blank where header.chomping == .keep: return true
      case .blank: below = next(after: line)
      case .comment(let column): return column > Indentation.column(of: parent, self)
      case .content: return false
      }
    }
    return false
  }
}

extension SyntaxTree {
  /// The last scalar that starts before an offset.
  fileprivate func lastScalar(before offset: Int) -> Node? {
    var node = documents.last { $0.outerRange.lowerBound < offset }
    while let collection = node, !collection.isScalar {
      let members =
        collection.isMapping
        ? collection.entries.flatMap { [$0.key, $0.value] } : collection.items.map { $0 }
      guard let last = members.last(where: { $0.outerRange.lowerBound < offset }) else {
        return nil
      }
      node = last
    }
    return node
  }
}

extension Node {
  /// Whether the node is a block scalar.
  fileprivate var isBlockText: Bool { blockScalarHeader != nil }

  /// The value of the entry whose key the node is.
  fileprivate var valueOfKey: Node? {
    parent?.entries.first { $0.key == self }?.value
  }

  /// Whether the node or one inside of it bears an anchor.
  fileprivate var hasAnchorInside: Bool {
    if outerRange.lowerBound != range.lowerBound, anchor != nil { return true }
    return entries.contains { $0.key.hasAnchorInside || $0.value.hasAnchorInside }
      || items.contains(where: \.hasAnchorInside)
  }
}

extension ByteRange {
  /// Whether two ranges have a byte in common.
  fileprivate func overlaps(_ other: ByteRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}
