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
