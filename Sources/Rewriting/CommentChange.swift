internal import Syntax

/// A change of comments, which are no nodes.
enum CommentChange {
  /// The edits of all changes that are about comments; equal changes count once.
  static func edits(for changes: [Change], in tree: SyntaxTree) throws(RewritingError) -> [Edit] {
    var lines: Lines?
    var edits: [Edit] = []
    var removed: Set<Int>?
    for change in changes {
      let edit: Edit
      switch change {
      case .insert, .append, .replace, .remove: continue
      case .editComment(let range, let text?, _): edit = Edit(range, text)
      case .editComment(let range, nil, let node):
        let known = lines ?? Lines(tree)
        lines = known
        let starts = removed ?? removedLines(changes, known)
        removed = starts
        edit = try removal(of: range, known, node, besides: starts)
      case .addComment(let text, let node):
        let known = lines ?? Lines(tree)
        lines = known
        edit = try addition(of: text, above: node, known)
      }
      if !edits.contains(edit) { edits.append(edit) }
    }
    return edits
  }

  /// The starts of the lines that hold nothing but a comment that is taken away.
  private static func removedLines(_ changes: [Change], _ lines: Lines) -> Set<Int> {
    var starts: Set<Int> = []
    for case .editComment(let range, nil, _) in changes where lines.isFirst(Int(range.lowerBound)) {
      starts.insert(lines.start(of: Int(range.lowerBound)))
    }
    return starts
  }

  /// Takes away the whole line, or what precedes the line break and the white space before it.
  private static func removal(
    of range: ByteRange,
    _ lines: Lines,
    _ node: Node,
    besides removed: Set<Int>
  ) throws(RewritingError) -> Edit {
    let start = Int(range.lowerBound)
    guard !lines.isFirst(start) else {
      let end = lines.end(of: start)
      return Edit(try lines.wholeLines(from: start, to: end, of: node, besides: removed), "")
    }
    let end = lines.end(of: start)
    return Edit(ByteRange(Int32(lines.precedingBlanks(of: start)), Int32(end)), "")
  }

  private static func addition(
    of text: String,
    above node: Node,
    _ lines: Lines
  ) throws(RewritingError) -> Edit {
    let start = Int(node.outerRange.lowerBound)
    guard node.tree.notation == .yaml, node.parent?.style == .block, lines.isFirst(start) else {
      throw RewritingError(.undecidableLayout, at: node)
    }
    let lineStart = lines.start(of: start)
    let line = lines.indentation(of: start) + text + lines.newline(behind: start)
    return Edit(at: lineStart, line)
  }
}
