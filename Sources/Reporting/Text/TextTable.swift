/// A table in columns that are as wide as their widest cell.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: String...) {
    self.init(header)
  }

  init(_ header: [String]) {
    self.header = header
  }

  /// Adds a row of texts of others, one for each column.
  mutating func append(_ cells: [String]) {
    rows.append(cells.prefix(1).map(\.displayedAtLineStart) + cells.dropFirst().map(\.displayed))
  }

  /// Writes the table, each line behind an indentation.
  func write(to output: inout TextBuffer, indent: String) {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].displayColumns }.max() ?? 0 }
    for (position, row) in all.enumerated() {
      let cells = zip(row, widths).map { $0.padded(to: $1) }
      output.writeLine(indent + cells.joined(separator: "  "), position == 0 ? .bold : .plain)
    }
  }
}
