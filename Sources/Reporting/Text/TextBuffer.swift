/// Text for a terminal that grows at its end.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []
  private let colour: Bool

  init(colour: Bool = false) {
    self.colour = colour
  }

  /// Appends a text that holds nothing of others, or that has been made displayable.
  mutating func write(_ text: String, _ style: TextStyle = .plain) {
    guard colour, style != .plain, !text.isEmpty else {
      bytes += text.utf8
      return
    }
    bytes += "\u{1B}[\(style.rawValue)m".utf8
    bytes += text.utf8
    bytes += "\u{1B}[0m".utf8
  }

  mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func writeLine(_ text: String = "", _ style: TextStyle = .plain) {
    write(text, style)
    endLine()
  }
}
