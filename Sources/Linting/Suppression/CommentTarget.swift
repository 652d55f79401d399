internal import Syntax

/// What a comment speaks of: what starts on its line, or on the line below a comment of its own.
struct CommentTarget {
  /// The first key or item that the comment speaks of, or the root of the document.
  let node: Node
  /// The bytes that the comment speaks of.
  let scope: ByteRange

  /// Finds the target of a comment; nil where it stands beside nothing and above nothing.
  ///
  /// Above the first key of a document, blank lines allowed, a comment speaks of the whole document.
  init?(of comment: Comment, in index: ElementIndex) {
    let root = index.root
    if comment.range.upperBound <= root.outerRange.lowerBound {
      node = root
      scope = root.outerRange
      return
    }
    let bytes = root.tree.source.bytes
    var start = Int(comment.range.lowerBound)
    while start > 0, !bytes[start - 1].isLineBreak { start -= 1 }
    var end = Int(comment.range.lowerBound)
    // A comment behind a dash speaks of the item below.
    if bytes[start..<end].allSatisfy({ $0.isBlank || $0 == .ascii("-") }) {
      guard let line = CommentTarget.line(below: comment, in: bytes) else { return nil }
      (start, end) = (line.lowerBound, line.upperBound)
    }
    let elements = index.outermost(startingIn: ByteRange(Int32(start), Int32(end)))
    guard let first = elements.first else { return nil }
    node = first.node
    let scopeEnd = elements.reduce(first.range.upperBound) { max($0, $1.range.upperBound) }
    scope = ByteRange(first.range.lowerBound, scopeEnd)
  }

  /// The first line below a comment that is no comment itself; nil where a blank line or the end of
  /// the file comes first.
  private static func line(below comment: Comment, in bytes: [UInt8]) -> Range<Int>? {
    var end = Int(comment.range.upperBound)
    while end < bytes.count {
      let start =
        bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        ? end + 2 : end + 1
      end = bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count
      guard let first = bytes[start..<end].first(where: { !$0.isBlank }) else { return nil }
      if first != .ascii("#") { return start..<end }
    }
    return nil
  }
}
