internal import Syntax

/// Replaces the text of a block scalar, its style, comment and indentation kept.
///
/// The value becomes the text and no more: a line break at its end is stripped by the header, since
/// `|` alone would add one. See <https://yaml.org/spec/1.1/#id926836>.
struct BlockScalarReplacement {
  private let node: Node
  private let lines: Lines

  init(_ node: Node, _ lines: Lines) {
    self.node = node
    self.lines = lines
  }

  /// The edit that replaces the text.
  func replace(with text: String) throws(RewritingError) -> Edit {
    guard let first = firstLine, let old = node.text, let header = node.blockScalarHeader else {
      throw RewritingError(.fixedShape, at: node)
    }
    let texts = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard isWritable(text, texts, hasFixedIndentation: header.indentation != nil) else {
      throw RewritingError(.unwritableText(text), at: node)
    }
    // Blanks that the value begins with are not indentation.
    let leading = old.utf8.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
    let start = lines.next(after: Int(node.range.lowerBound)) ?? first
    let column = lines.skippingBlanks(from: first) - lines.start(of: first) - leading
    let indentation = String(repeating: " ", count: max(column, 0))
    let newline = lines.newline(behind: start)
    let replacement = texts.map { $0.isEmpty ? $0 : indentation + $0 }.joined(separator: newline)
    let end = Int32(end(column: column))
    guard header.chomping != .strip, old.utf8.last == 0x0A else {
      return Edit(ByteRange(Int32(start), end), replacement)
    }
    let indicators = Int(node.range.lowerBound) + 1
    let rest = node.tree.source[ByteRange(Int32(header.indicatorsEnd), Int32(start))]
    let stripping = (header.indentation.map(String.init) ?? "") + "-" + rest
    return Edit(ByteRange(Int32(indicators), end), stripping + replacement)
  }

  /// Whether the lines of a text can be told from layout.
  private func isWritable(_ text: String, _ texts: [String], hasFixedIndentation: Bool) -> Bool {
    guard let first = texts.first, let last = texts.last, !first.isEmpty, !last.isEmpty,
      !last.utf8.allSatisfy(\.isBlank), hasFixedIndentation || !first.hasPrefix(" "),
      node.style == .literal || texts.count == 1
    else { return false }
    let writer = ScalarWriter(notation: .yaml, isInFlow: false, alwaysQuotes: false)
    return texts.allSatisfy(writer.fitsSingleQuotes)
  }

  /// The start of the first line that is not blank.
  private var firstLine: Int? {
    var line = lines.next(after: Int(node.range.lowerBound))
    while let start = line, start < node.range.upperBound {
      guard case .blank = lines.rest(from: start) else { return start }
      line = lines.next(after: start)
    }
    return nil
  }

  /// The end of the last line of the text; line breaks that `+` keeps behind it stay.
  private func end(column: Int) -> Int {
    var end = Int(node.range.upperBound)
    guard lines.start(of: end) == end else { return end }
    while let line = lines.previous(before: end) {
      let lineEnd = lines.end(of: line)
      guard lineEnd - line <= column, case .blank = lines.rest(from: line) else { return lineEnd }
      end = line
    }
    return end
  }
}
