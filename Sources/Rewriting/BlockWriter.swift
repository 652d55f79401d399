internal import Syntax

/// Writes literals in block style, as lines without line breaks.
struct BlockWriter {
  /// The number of columns between a key and the keys below it.
  let step: Int
  /// Whether the dashes of a list stand deeper than its key.
  var indentsLists: Bool
  private let scalars = ScalarWriter(notation: .yaml, isInFlow: false, alwaysQuotes: false)

  init(step: Int, indentsLists: Bool) {
    self.step = step
    self.indentsLists = indentsLists
  }

  /// The lines of an entry whose key stands in a column.
  func lines(of entry: Literal.Entry, column: Int) -> [String] {
    let key = spaces(column) + scalars.scalar(entry.key) + ":"
    guard entry.value.hasContent else {
      guard case .tagged(let tag, _, let text) = entry.value, scalars.fitsBlock(text) else {
        return [key + " " + inline(entry.value)]
      }
      let lines = text.split(separator: "\n").map { spaces(column + step) + $0 }
      return ["\(key) \(tag) |"] + lines
    }
    return [key] + lines(below: entry.value, column: column)
  }

  /// The lines of a collection below a key that stands in a column.
  func lines(below value: Literal, column: Int) -> [String] {
    switch value {
    case .mapping: lines(of: value, column: column + step)
    case .sequence: lines(of: value, column: indentsLists ? column + step : column)
    case .scalar, .boolean, .tagged: [spaces(column + step) + inline(value)]
    }
  }

  /// The lines of a value whose first character stands in a column.
  func lines(of value: Literal, column: Int) -> [String] {
    switch value {
    case .mapping(let entries) where value.hasContent:
      entries.flatMap { lines(of: $0, column: column) }
    case .sequence(let items) where value.hasContent:
      items.flatMap { lines(ofItem: $0, column: column, spacing: " ") }
    case .scalar, .boolean, .tagged, .mapping, .sequence: [spaces(column) + inline(value)]
    }
  }

  /// The lines of an item whose dash stands in a column, with white space behind the dash.
  func lines(ofItem item: Literal, column: Int, spacing: String) -> [String] {
    var lines = lines(of: item, column: column + 1 + spacing.utf8.count)
    lines[0] = spaces(column) + "-" + spacing + Substring(lines[0].utf8.drop { $0 == .ascii(" ") })
    return lines
  }

  /// A value on one line behind a key or a dash.
  func inline(_ value: Literal) -> String {
    switch value {
    case .scalar(let text): scalars.scalar(text)
    case .boolean(let value): value ? "true" : "false"
    case .tagged(let tag, _, let text): tag + " " + scalars.scalar(text)
    case .mapping, .sequence: FlowWriter(style: .blockContext).oneLine(value)
    }
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
