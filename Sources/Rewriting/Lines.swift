internal import Syntax

/// The lines of a source text: where they start, how they end, in which column a byte stands.
///
/// YAML 1.1 also ends lines with NEL, LS and PS; JSON knows none but line feed and carriage return.
struct Lines: Sendable {
  let bytes: [UInt8]
  private let starts: [Int32]

  init(_ tree: SyntaxTree) {
    bytes = tree.source.bytes
    starts = tree.source.lineStarts(endingAtUnicodeBreaks: tree.notation == .yaml)
  }

  /// The offset at which the line of a byte starts.
  func start(of offset: Int) -> Int {
    Int(starts[index(of: offset)])
  }

  /// The offset behind the last byte of a line, before its line break.
  func end(of offset: Int) -> Int {
    let index = index(of: offset)
    guard index + 1 < starts.count else { return bytes.count }
    let end = Int(starts[index + 1])
    return end - breakLength(endingAt: end)
  }

  /// The offset at which the next line starts, if there is one.
  func next(after offset: Int) -> Int? {
    let index = index(of: offset)
    return index + 1 < starts.count ? Int(starts[index + 1]) : nil
  }

  /// The offset at which the line before starts, if there is one.
  func previous(before offset: Int) -> Int? {
    let index = index(of: offset)
    return index > 0 ? Int(starts[index - 1]) : nil
  }

  /// The line break behind a line; at the end of the file that of the line before.
  func newline(behind offset: Int) -> String {
    let index = index(of: offset)
    guard starts.count > 1 else { return "\n" }
    let end = Int(index + 1 < starts.count ? starts[index + 1] : starts[index])
    return String(decoding: bytes[(end - breakLength(endingAt: end))..<end], as: UTF8.self)
  }

  /// The number of characters between the start of the line and a byte.
  func column(of offset: Int) -> Int {
    var column = 0
    for byte in bytes[start(of: offset)..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return column
  }

  /// Whether nothing but white space precedes a byte on its line.
  func isFirst(_ offset: Int) -> Bool {
    precedingBlanks(of: offset) == start(of: offset)
  }

  /// The offset at which the white space right before a byte starts, on the same line.
  func precedingBlanks(of offset: Int) -> Int {
    var at = offset
    while at > 0, bytes[at - 1].isBlank { at -= 1 }
    return at
  }

  /// The offset of the first byte at or behind an offset that is not a space or a tab.
  func skippingBlanks(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    return at
  }

  /// The white space at the start of a line.
  func indentation(of offset: Int) -> String {
    let start = start(of: offset)
    return String(decoding: bytes[start..<skippingBlanks(from: start)], as: UTF8.self)
  }

  /// What a line holds from an offset on.
  enum Rest {
    case blank
    case comment(column: Int)
    case content
  }

  /// What the line of an offset holds from that offset on.
  func rest(from offset: Int) -> Rest {
    let first = skippingBlanks(from: offset)
    if first >= end(of: offset) { return .blank }
    return bytes[first] == .ascii("#") ? .comment(column: column(of: first)) : .content
  }

  /// Whether the line of an offset holds an instruction to this program, behind another comment maybe;
  /// it is about what is beside or below it.
  func isInstruction(_ offset: Int) -> Bool {
    let first = skippingBlanks(from: offset)
    return Comment.instruction(in: first..<end(of: offset), of: bytes) != nil
  }

  private func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func breakLength(endingAt end: Int) -> Int {
    switch bytes[end - 1] {
    case 0x0A: end > 1 && bytes[end - 2] == 0x0D ? 2 : 1
    case 0x0D: 1
    case 0x85 where end > 1 && bytes[end - 2] == 0xC2: 2
    case 0xA8 where end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: 3
    case 0xA9 where end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: 3
    default: 0
    }
  }
}
