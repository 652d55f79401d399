internal import Syntax

/// Decides where and how entries are added to a collection in braces or brackets.
struct FlowLayout {
  let lines: Lines
  let fileStep: Int

  /// The parts of a collection that matter for its layout.
  private struct Shape {
    /// The offset of the opening bracket.
    var open: Int
    /// The offset of the closing bracket.
    var close: Int
    /// Where the first entry starts.
    var firstStart: Int?
    /// Where the last entry starts; nil in an empty collection.
    var lastStart: Int?
    /// The start of the last entry that is the first on its line.
    var lastLineStart: Int?
    /// Whether there is only one entry.
    var isSingle = false
    /// The offset behind the last entry's content.
    var contentEnd = 0
    /// The offset of the comma behind the last entry.
    var trailingComma: Int?
    /// What separates the last entry from the next one: `:,` would be part of a plain key.
    var comma = ","
  }

  /// Adds values, with keys in a mapping, at the end of a collection.
  func add(_ additions: [Addition], to collection: Node) throws(RewritingError) -> [Edit] {
    let content = ContentEnd(collection.tree)
    guard content.isBracketed(collection) else {
      throw RewritingError(.undecidableLayout, at: collection)
    }
    let shape = shape(of: collection, content)
    let writer = FlowWriter(style: FlowStyle(of: collection, lines))
    guard let lastStart = shape.lastStart else {
      return [try fill(collection, shape, additions, writer)]
    }
    if shape.trailingComma == nil, let prefix = leadingComma(before: lastStart, shape) {
      return [addWithLeadingCommas(additions, prefix, shape, writer)]
    }
    if let lineStart = shape.lastLineStart {
      return addOnOwnLines(additions, like: lineStart, collection, shape, writer)
    }
    return [addOnSameLine(additions, shape, writer)]
  }

  // MARK: Layouts

  /// Fills an empty collection.
  private func fill(
    _ collection: Node,
    _ shape: Shape,
    _ additions: [Addition],
    _ writer: FlowWriter
  ) throws(RewritingError) -> Edit {
    let padding = writer.style.padding(of: collection)
    let inside = lines.skippingBlanks(from: shape.open + 1)
    if inside == shape.close {
      let own = String(decoding: lines.bytes[(shape.open + 1)..<inside], as: UTF8.self)
      let text = additions.map(writer.oneLine).joined(separator: "," + writer.style.separator)
      return Edit(at: inside, own.isEmpty ? padding + text + padding : text + own)
    }
    // An instruction would be taken for one about what is added, whether above or below it.
    guard Comment.instruction(in: shape.open + 1..<shape.close, of: lines.bytes) == nil else {
      throw RewritingError(.undecidableLayout, at: collection)
    }
    // Brackets on lines of their own, with nothing or only comments between them.
    let start = lines.precedingBlanks(of: shape.close)
    let line = lines.previous(before: shape.close) ?? shape.open
    let end = start == lines.start(of: shape.close) ? lines.end(of: max(line, shape.open)) : start
    let step = step(of: collection)
    let expansion = FlowWriter.Expansion(
      indentation: lines.indentation(of: shape.open) + step,
      step: step,
      newline: lines.newline(behind: end),
      hasTrailingComma: false
    )
    let lineStart = expansion.newline + expansion.indentation
    let texts = additions.map { writer.expanded($0, expansion) }
    return Edit(at: end, lineStart + texts.joined(separator: "," + lineStart))
  }

  /// Adds to a collection whose entries share a line.
  private func addOnSameLine(
    _ additions: [Addition],
    _ shape: Shape,
    _ writer: FlowWriter
  ) -> Edit {
    let texts = additions.map(writer.oneLine)
    let separator = writer.style.separator
    if let comma = shape.trailingComma {
      return Edit(at: comma + 1, texts.map { separator + $0 + "," }.joined())
    }
    let joined = texts.joined(separator: "," + separator)
    return Edit(at: shape.contentEnd, shape.comma + separator + joined)
  }

  /// Adds to a collection whose entries start lines.
  private func addOnOwnLines(
    _ additions: [Addition],
    like sibling: Int,
    _ collection: Node,
    _ shape: Shape,
    _ writer: FlowWriter
  ) -> [Edit] {
    let indentation = lines.indentation(of: sibling)
    let behind = shape.trailingComma.map { $0 + 1 } ?? shape.contentEnd
    let end = lineEnd(behind: behind, column: indentation.utf8.count)
    let expansion = FlowWriter.Expansion(
      indentation: indentation,
      step: step(of: collection),
      newline: lines.newline(behind: end),
      hasTrailingComma: shape.trailingComma != nil
    )
    let lineStart = expansion.newline + indentation
    let text = additions.map { lineStart + writer.expanded($0, expansion) }.joined(separator: ",")
    if expansion.hasTrailingComma { return [Edit(at: end, text + ",")] }
    guard end == shape.contentEnd else {
      return [Edit(at: shape.contentEnd, shape.comma), Edit(at: end, text)]
    }
    return [Edit(at: end, shape.comma + text)]
  }

  /// Adds to a collection whose commas start lines; collections inside stay on one line there.
  private func addWithLeadingCommas(
    _ additions: [Addition],
    _ prefix: String,
    _ shape: Shape,
    _ writer: FlowWriter
  ) -> Edit {
    let end = lineEnd(behind: shape.contentEnd, column: prefix.utf8.count)
    let newline = lines.newline(behind: end)
    return Edit(at: end, additions.map { newline + prefix + writer.oneLine($0) }.joined())
  }

  // MARK: Measures

  private func shape(of collection: Node, _ content: ContentEnd) -> Shape {
    var shape = Shape(
      open: Int(collection.range.lowerBound),
      close: Int(collection.range.upperBound) - 1
    )
    func visit(_ start: Int, _ end: Int) {
      shape.isSingle = shape.firstStart == nil
      shape.firstStart = shape.firstStart ?? start
      shape.lastStart = start
      if lines.isFirst(start) { shape.lastLineStart = start }
      shape.contentEnd = end
    }
    for entry in collection.entries { visit(content.start(of: entry), content.end(of: entry)) }
    for item in collection.items { visit(Int(item.outerRange.lowerBound), content.end(of: item)) }
    guard shape.lastStart != nil else { return shape }
    shape.trailingComma = content.comma(behind: shape.contentEnd)
    if lines.bytes[shape.contentEnd - 1] == .ascii(":") { shape.comma = " ," }
    return shape
  }

  /// What precedes an entry on its line where a comma does, such as `  , `.
  private func leadingComma(before start: Int, _ shape: Shape) -> String? {
    let bytes = lines.bytes
    let comma = lines.precedingBlanks(of: start) - 1
    if comma > shape.open, bytes[comma] == .ascii(","), lines.isFirst(comma) {
      return String(decoding: bytes[lines.start(of: comma)..<start], as: UTF8.self)
    }
    // A single entry shows the style by its brackets, one below the other.
    guard shape.isSingle, lines.isFirst(shape.open), lines.isFirst(shape.close),
      lines.start(of: start) == lines.start(of: shape.open),
      lines.indentation(of: shape.open) == lines.indentation(of: shape.close)
    else { return nil }
    let padding = String(decoding: bytes[(shape.open + 1)..<start], as: UTF8.self)
    return lines.indentation(of: shape.open) + "," + padding
  }

  /// The end of the line behind an offset and behind comment lines that stand at least in a column;
  /// the offset itself where something else follows it on the line.
  private func lineEnd(behind offset: Int, column: Int) -> Int {
    if case .content = lines.rest(from: offset) { return offset }
    var end = lines.end(of: offset)
    var line = lines.next(after: offset)
    while let start = line, case let rest = lines.rest(from: start) {
      switch rest {
      case .content: return end
      case .comment(let found) where found < column || lines.isInstruction(start): return end
      case .comment: end = lines.end(of: start)
      case .blank: break
      }
      line = lines.next(after: start)
    }
    return end
  }

  /// What the entries of a collection are indented by, or those of the next one around it that
  /// shows it: by entries on their own lines, the first one too.
  private func step(of collection: Node) -> String {
    let shape = shape(of: collection, ContentEnd(collection.tree))
    let outer = lines.indentation(of: shape.open)
    if let first = shape.firstStart, lines.isFirst(first) {
      let inner = lines.indentation(of: first)
      if inner.hasPrefix(outer), inner != outer { return String(inner.dropFirst(outer.count)) }
    }
    if let around = collection.parent, around.style == .flow { return step(of: around) }
    return String(repeating: " ", count: fileStep)
  }
}
