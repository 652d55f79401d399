internal import Syntax

/// Compares the comments of an old and a new tree, with the changes in between.
struct CommentComparison {
  private let changes: [Change]

  /// Prepares the comparison; nil where no change can harm a comment.
  init?(_ changes: [Change]) {
    self.changes = changes.filter {
      switch $0 {
      case .insert, .append, .replace: false
      case .remove, .editComment, .addComment: true
      }
    }
    if self.changes.isEmpty { return nil }
  }

  /// Compares the texts of all comments in their order.
  func compare(_ old: SyntaxTree, _ new: SyntaxTree) throws(Discrepancy) {
    let comments = old.comments
    var expected = comments.map { (offset: $0.range.lowerBound, text: old.source[$0.range]) }
    for case .editComment(let range, let text, _) in changes {
      let found = comments.lastIndex { $0.range.contains(range) }
      guard let found else { throw Discrepancy(.comment, nil, nil) }
      let comment = comments[found].range
      let before = old.source[ByteRange(comment.lowerBound, range.lowerBound)]
      let behind = old.source[ByteRange(range.upperBound, comment.upperBound)]
      expected[found].text = before + (text.map { $0 + behind } ?? "")
    }
    for case .addComment(let text, let node) in Set(changes) {
      let behind = expected.firstIndex { $0.offset > node.outerRange.lowerBound }
      expected.insert((node.outerRange.lowerBound, text), at: behind ?? expected.count)
    }
    let texts = expected.map(\.text.withoutTrailingBlanks).filter { !$0.isEmpty }
    guard texts == new.comments.map({ new.source[$0.range].withoutTrailingBlanks }) else {
      throw Discrepancy(.comment, nil, nil)
    }
  }
}

extension String {
  /// The bytes of the text without the spaces and tabs at its end.
  fileprivate var withoutTrailingBlanks: [UInt8] {
    var bytes = Array(utf8)
    while let last = bytes.last, last.isBlank { bytes.removeLast() }
    return bytes
  }
}
