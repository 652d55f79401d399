internal import Syntax

/// Finds where the content of nodes ends, the nulls that are not written included.
///
/// libyaml gives a null without text the place of whatever comes next, in flow style and behind
/// `? key`, beyond comments and line breaks.
struct ContentEnd {
  private let bytes: [UInt8]

  init(_ tree: SyntaxTree) {
    bytes = tree.source.bytes
  }

  /// The offset behind the last byte of a node's content.
  func end(of node: Node) -> Int {
    switch node.kind {
    case .scalar, .alias: break
    case .mapping where node.style == .block || !isBracketed(node):
      if let last = node.lastEntry { return end(of: last) }
    case .sequence where node.style == .block:
      if let last = node.lastItem { return end(of: last) }
    case .mapping, .sequence: break
    }
    return Int(node.outerRange.upperBound)
  }

  /// The offset behind the last byte of an entry.
  func end(of entry: Node.Entry) -> Int {
    guard entry.value.outerRange.isEmpty else { return end(of: entry.value) }
    guard let colon = colon(of: entry) else { return end(of: entry.key) }
    // The blank belongs to the colon: `:,` would be part of a plain key.
    let isBlankNext = colon + 1 < bytes.count && bytes[colon + 1].isBlank
    return entry.key.parent?.style == .flow && isBlankNext ? colon + 2 : colon + 1
  }

  /// The offset of the colon between a key and its value; nil where there is none.
  func colon(of entry: Node.Entry) -> Int? {
    let at = skippingComments(from: end(of: entry.key))
    return at < bytes.count && bytes[at] == .ascii(":") ? at : nil
  }

  /// The offset of a comma behind an offset, across comments and line breaks.
  func comma(behind offset: Int) -> Int? {
    let at = skippingComments(from: offset)
    return at < bytes.count && bytes[at] == .ascii(",") ? at : nil
  }

  /// Whether a collection stands in braces or brackets; a pair in a flow sequence may do without.
  func isBracketed(_ node: Node) -> Bool {
    let first = bytes[Int(node.range.lowerBound)]
    return node.style == .flow && first == .ascii(node.isMapping ? "{" : "[")
      && node.outerRange.upperBound > node.range.lowerBound + 1
      && !(node.isMapping && node.firstKeyStart == node.range.lowerBound)
  }

  /// The offset of the first character of an entry: of its key, or of the `?` before it.
  func start(of entry: Node.Entry) -> Int {
    let start = Int(entry.key.outerRange.lowerBound)
    var at = start
    while at > 0, bytes[at - 1].isBlank { at -= 1 }
    return at > 0 && at < start && bytes[at - 1] == .ascii("?") ? at - 1 : start
  }

  private func skippingComments(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count {
      if bytes[at].isWhitespace {
        at += 1
      } else if bytes[at] == .ascii("#"), at > offset {
        while at < bytes.count, !bytes[at].isLineBreak { at += 1 }
      } else {
        break
      }
    }
    return at
  }
}

extension Node {
  /// The offset of a mapping's first key, tag and anchor included.
  var firstKeyStart: Int32? {
    entries.first { _ in true }?.key.outerRange.lowerBound
  }
}
