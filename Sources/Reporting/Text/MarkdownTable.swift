/// A table of GitHub's Markdown.
///
/// See <https://github.github.com/gfm/#tables-extension->.
struct MarkdownTable {
  private var text: String

  /// Begins a table; the header is Markdown.
  init(_ header: String...) {
    text = "| " + header.joined(separator: " | ") + " |\n"
    text += "|" + header.map { _ in " --- |" }.joined() + "\n"
  }

  /// Adds a row of cells that are Markdown.
  mutating func append(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The table with a line feed at its end.
  var markdown: String { text }
}

extension String {
  /// A text of others as code that nothing in it can end: neither markup, nor mentions, nor cells.
  var markdownCode: String {
    guard !isEmpty else { return "" }
    let text = displayed
    guard
      text.unicodeScalars.contains(where: { "`|\\<>&".unicodeScalars.contains($0) })
        || text.hasPrefix(" ") || text.hasSuffix(" ")
    else { return "`\(text)`" }
    // A span of code knows no escapes; as entities the characters are text in every context.
    let entities = text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.value >= 0x80 || scalar == " " || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      return isPlain ? String(scalar) : "&#\(scalar.value);"
    }
    return "<code>\(entities.joined())</code>"
  }
}
