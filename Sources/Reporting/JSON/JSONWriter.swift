/// Writes JSON values for people and programs: two spaces of indentation, and on one line what holds
/// no further array or object, so that a place or an edit stays together.
///
/// A line of JSON is the same without line ends.
///
/// Control characters, line separators and marks of writing direction are escaped beyond what the
/// standard asks for: the text may be shown by a terminal or be part of a script.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var isOnOneLine = false

  /// The text of a document, with a line feed at its end.
  static func document(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// A value on a line of its own, with a line feed at its end.
  ///
  /// See <https://jsonlines.org>.
  static func line(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.isOnOneLine = true
    writer.write(value, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .string(let text): write(text)
    case .array(let items):
      writeCollection("[", items, "]", isFlat: !items.contains(where: \.hasContent), depth) {
        $0.write($1, depth: depth + 1)
      }
    case .sequence(let items):
      writeCollection("[", items, "]", isFlat: false, depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      writeCollection("{", members, "}", isFlat: !members.contains { $0.value.hasContent }, depth) {
        $0.write($1.key)
        $0.bytes += ": ".utf8
        $0.write($1.value, depth: depth + 1)
      }
    }
  }

  private mutating func writeCollection<Items: Sequence>(
    _ open: Unicode.Scalar,
    _ items: Items,
    _ close: Unicode.Scalar,
    isFlat: Bool,
    _ depth: Int,
    _ writeItem: (inout JSONWriter, Items.Element) -> Void
  ) {
    let isFlat = isFlat || isOnOneLine
    var isEmpty = true
    bytes.append(UInt8(ascii: open))
    for item in items {
      if !isEmpty { bytes += (isFlat ? ", " : ",").utf8 }
      if !isFlat { startLine(depth + 1) }
      writeItem(&self, item)
      isEmpty = false
    }
    if !isFlat, !isEmpty { startLine(depth) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(UInt8(ascii: "#")) {
      writeScalars(text.unicodeScalars)
    } else {
      writeRuns(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeRuns(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var rest = utf8[...]
      while true {
        // Nearly all texts are of one such run.
        let run = rest.prefix(while: JSONWriter.isWrittenAsItIs)
        bytes += run
        rest = rest[run.endIndex...]
        guard !rest.isEmpty else { break }
        let special = rest.prefix { !JSONWriter.isWrittenAsItIs($0) }
        for scalar in String(decoding: special, as: UTF8.self).unicodeScalars { write(scalar) }
        rest = rest[special.endIndex...]
      }
    }
  }

  /// Writes a text with number signs, so that none begins a command in a log.
  private mutating func writeScalars(_ text: String.UnicodeScalarView) {
    for index in text.indices {
      if text.completesCommandMark(at: index) { writeEscape(0x23) } else { write(text[index]) }
    }
  }

  /// Whether a byte is a visible ASCII character that JSON does not escape.
  private static func isWrittenAsItIs(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    default: (0x20...0x7E).contains(byte)
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case _ where scalar.isInvisible:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { writeEscape(unit) }
    default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += "\\u".utf8
    bytes += String(repeating: "0", count: 4 - digits.utf8.count).utf8
    bytes += digits.utf8
  }
}
