internal import Syntax

/// Decides where lines are added to a block collection.
struct BlockLayout {
  let lines: Lines
  private let content: ContentEnd

  init(_ tree: SyntaxTree, _ lines: Lines) {
    self.lines = lines
    content = ContentEnd(tree)
  }

  /// A place between two lines.
  enum Place {
    /// The end of a line, before its line break.
    case lineEnd(Int)
    /// The start of a line; also the end of a file that ends with a line break.
    case lineStart(Int)
  }

  /// An insertion of lines at a place; they end as the line does that they follow.
  func insertion(of texts: [String], at place: Place) -> Edit {
    switch place {
    case .lineEnd(let offset):
      let newline = lines.newline(behind: offset)
      return Edit(at: offset, texts.map { newline + $0 }.joined())
    case .lineStart(let offset):
      let newline = lines.newline(behind: lines.previous(before: offset) ?? offset)
      return Edit(at: offset, texts.map { $0 + newline }.joined())
    }
  }

  /// Whether a comment that stands in a column or deeper is the first thing below a place.
  func hasComment(below place: Place, column: Int) -> Bool {
    var line: Int?
    switch place {
    case .lineEnd(let offset): line = lines.next(after: offset)
    case .lineStart(let offset): line = offset
    }
    while let start = line {
      switch lines.rest(from: start) {
      case .blank: line = lines.next(after: start)
      case .comment(let found): return found >= column
      case .content: return false
      }
    }
    return false
  }

  /// The place behind the last entry of a mapping or the last item of a sequence, and behind the
  /// comments that belong to it.
  func end(of collection: Node, column: Int) throws(RewritingError) -> Place {
    let end = content.end(of: collection)
    // Blank lines are content of a block scalar that keeps them; its end is the start of a line.
    let isLineStart = end > 0 && lines.start(of: end) == end
    guard let place = place(behind: end, column: column, isLineStart: isLineStart) else {
      throw RewritingError(.undecidableLayout, at: collection)
    }
    return place
  }

  /// The place below the line of a null that is not written, and behind the comments below it.
  func below(_ null: Node, column: Int) throws(RewritingError) -> Place {
    let end = Int(null.outerRange.upperBound)
    guard isBehindIndicator(null), let place = place(behind: end, column: column) else {
      throw RewritingError(.undecidableLayout, at: null)
    }
    return place
  }

  /// Whether a null that is not written stands right behind its colon or dash.
  func isBehindIndicator(_ null: Node) -> Bool {
    let start = Int(null.outerRange.lowerBound)
    guard null.outerRange.isEmpty, start > 0 else { return !null.outerRange.isEmpty }
    return lines.bytes[start - 1] == .ascii(":") || lines.bytes[start - 1] == .ascii("-")
  }

  /// The edit that adds lines before the last entry of a mapping, and before its comments.
  func insertion(
    of texts: [String],
    beforeLastOf mapping: Node,
    column: Int
  ) throws(RewritingError) -> Edit {
    var last: Node.Entry?
    var sibling: Node.Entry?
    for entry in mapping.entries { (sibling, last) = (last, entry) }
    guard let last else { throw RewritingError(.undecidableLayout, at: mapping) }
    let start = content.start(of: last)
    guard lines.isFirst(start) else {
      // The first key of a list item: the line goes on behind the dash.
      let newline = lines.newline(behind: lines.previous(before: start) ?? start)
      let indentation = newline + String(repeating: " ", count: column)
      let text = texts.joined(separator: newline).drop { $0 == " " }
      return Edit(at: start, text + indentation)
    }
    let limit = sibling.map(content.end(of:)) ?? 0
    return insertion(of: texts, at: .lineStart(commentStart(above: start, column, limit: limit)))
  }

  /// Whether a line behind a collection would change the value of its last scalar: a block scalar
  /// at the end of a file without line break.
  func isUnterminated(_ collection: Node) -> Bool {
    var node = collection
    while let inner = node.lastEntry?.value ?? node.lastItem { node = inner }
    guard let header = node.blockScalarHeader, header.chomping != .strip else { return false }
    return !node.hasText("") && !node.hasLineBreakAtEnd
  }

  private func place(behind end: Int, column: Int, isLineStart: Bool = false) -> Place? {
    var place: Place
    var line: Int?
    if isLineStart {
      place = .lineStart(end)
      line = end
    } else {
      if case .content = lines.rest(from: end) { return nil }
      place = .lineEnd(lines.end(of: end))
      line = lines.next(after: end)
    }
    while let start = line, case let rest = lines.rest(from: start) {
      switch rest {
      case .content: return place
      case .comment(let found) where found < column || lines.isInstruction(start): return place
      case .comment: place = .lineEnd(lines.end(of: start))
      case .blank: break
      }
      line = lines.next(after: start)
    }
    return place
  }

  /// The start of the first of the comment lines right above an entry, or of the blank lines above
  /// these; comments that stand deeper belong to what precedes.
  private func commentStart(above start: Int, _ column: Int, limit: Int) -> Int {
    var first = lines.start(of: start)
    while let line = lines.previous(before: first), line >= limit,
      case .comment(let found) = lines.rest(from: line), found <= column
    {
      first = line
    }
    while let line = lines.previous(before: first), line >= limit,
      case .blank = lines.rest(from: line)
    {
      first = line
    }
    return first
  }
}

extension Node {
  /// Whether a scalar's value ends with a line feed.
  fileprivate var hasLineBreakAtEnd: Bool {
    text?.utf8.last == 0x0A
  }
}
