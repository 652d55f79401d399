/// A piece of a line as a terminal shows it: characters with the columns that they take.
struct DisplayLine: Hashable, Sendable {
  /// A character with the number of columns that it, or what stands for it, takes.
  struct Cell: Hashable, Sendable {
    static let ellipsis = Cell("…")

    let scalar: Unicode.Scalar
    let width: Int
    /// Whether an escape stands for the character.
    let isEscaped: Bool

    init(_ scalar: Unicode.Scalar, completesCommandMark: Bool = false) {
      self.scalar = scalar
      isEscaped = completesCommandMark || scalar.isInvisible && scalar != "\t"
      width =
        if isEscaped { scalar.escape.utf8.count } else if scalar == "\t" { 4 } else {
          scalar.displayWidth
        }
    }
  }

  private(set) var cells: [Cell]

  /// Decodes bytes; a tab becomes four spaces, what is no UTF-8 is shown as U+FFFD.
  init(_ bytes: ArraySlice<UInt8>) {
    cells =
      bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "#") }
      ? bytes.map { Cell(Unicode.Scalar($0)) }
      : DisplayLine.cells(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func cells(_ scalars: String.UnicodeScalarView) -> [Cell] {
    scalars.indices.map { index in
      Cell(scalars[index], completesCommandMark: scalars.completesCommandMark(at: index))
    }
  }

  /// A line that takes no more than some columns and holds nothing but printable ASCII, which is what
  /// most lines are; a terminal gets it as it is. Nil for every other line, and for one with `##`.
  static func plainText(of bytes: ArraySlice<UInt8>, columns: Int) -> String? {
    guard bytes.count <= columns else { return nil }
    var isBehindMark = false
    for byte in bytes {
      let isMark = byte == UInt8(ascii: "#")
      guard (0x20...0x7E).contains(byte), !(isMark && isBehindMark) else { return nil }
      isBehindMark = isMark
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number of columns.
  var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// The line as a terminal is to get it.
  var text: String {
    var text: [UInt8] = []
    text.reserveCapacity(cells.count)
    // Pieces that are harmless by themselves may have become a mark together.
    let scalars = cells.map(\.scalar)
    for (index, cell) in cells.enumerated() {
      let scalar = cell.scalar
      if cell.isEscaped || scalars.completesCommandMark(at: index) {
        text += scalar.escape.utf8
      } else if scalar == "\t" {
        text += "    ".utf8
      } else if scalar.isASCII {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text += String(scalar).utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

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

  /// The beginning, without a mark where it is cut off.
  func first(columns: Int) -> DisplayLine {
    var result = self
    var width = width
    while width > columns, let last = result.cells.popLast() { width -= last.width }
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
