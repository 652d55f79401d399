/// A piece of a line as a terminal shows it: characters with the columns that they take.
struct DisplayLine: Hashable, Sendable {
  /// A character, or what stands for it.
  struct Cell: Hashable, Sendable {
    let text: String
    let width: Int

    static let ellipsis = Cell(text: "…", width: 1)
  }

  private(set) var cells: [Cell]

  /// Decodes bytes; a tab becomes four spaces, what is no UTF-8 is shown as U+FFFD.
  init(_ bytes: some Collection<UInt8>) {
    cells = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      if scalar == "\t" { return Cell(text: "    ", width: 4) }
      let text = String(scalar)
      guard scalar.isInvisible else { return Cell(text: text, width: scalar.displayWidth) }
      return Cell(text: scalar.escape, width: scalar.escape.utf8.count)
    }
  }

  /// The number of columns.
  var width: Int { cells.reduce(0) { $0 + $1.width } }

  var text: String { cells.lazy.map(\.text).joined() }

  static func + (left: DisplayLine, right: DisplayLine) -> DisplayLine {
    var result = left
    result.cells += right.cells
    return result
  }

  /// The beginning, ending with an ellipsis where something is cut off.
  ///
  /// - Parameter isCut: Whether something is missing behind the line already.
  func prefix(columns: Int, isCut: Bool = false) -> DisplayLine {
    guard isCut || width > columns else { return self }
    var result = self
    var width = width
    while width > columns - 1, let last = result.cells.popLast() { width -= last.width }
    result.cells.append(.ellipsis)
    return result
  }

  /// The end, beginning with an ellipsis where something is cut off.
  ///
  /// - Parameter isCut: Whether something is missing before the line already.
  func suffix(columns: Int, isCut: Bool = false) -> DisplayLine {
    guard isCut || width > columns else { return self }
    var kept: [Cell] = []
    var width = 0
    for cell in cells.reversed() {
      guard width + cell.width <= columns - 1 else { break }
      kept.append(cell)
      width += cell.width
    }
    var result = self
    result.cells = [.ellipsis] + kept.reversed()
    return result
  }
}
