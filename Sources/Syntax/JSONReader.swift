/// A strict reader of JSON that builds the same tree as the YAML reader.
///
/// libyaml accepts what is not JSON and refuses what is: surrogate pairs in escapes, keys of more
/// than 1,024 characters, a line break before a colon. See <https://www.rfc-editor.org/rfc/rfc8259>.
struct JSONReader: ~Copyable {
  private let bytes: [UInt8]
  private var at: Int
  private var storage: TreeStorage

  /// Reads a text that holds exactly one value.
  static func read(_ source: SourceText) throws(SyntaxError) -> TreeStorage {
    var reader = JSONReader(source)
    try reader.readValue()
    reader.skipWhitespace()
    guard reader.at == reader.bytes.count else { throw reader.expected("the end of the file") }
    return reader.storage
  }

  private init(_ source: SourceText) {
    bytes = source.bytes
    at = source.byteOrderMarkLength
    storage = TreeStorage(source: source, notation: .json)
  }

  /// Reads one value with all that it holds.
  ///
  /// Not recursive: how deep a stack is depends on the thread.
  private mutating func readValue() throws(SyntaxError) {
    while true {
      skipWhitespace()
      switch current {
      case .ascii("{"):
        if try openCollection(.mapping, close: .ascii("}")) { continue }
      case .ascii("["):
        if try openCollection(.sequence, close: .ascii("]")) { continue }
      default: try readScalar()
      }
      guard try moveToNextValue() else { return }
    }
  }

  private mutating func readScalar() throws(SyntaxError) {
    switch current {
    case .ascii("\""): try readString()
    case .ascii("t"): try readWord("true")
    case .ascii("f"): try readWord("false")
    case .ascii("n"): try readWord("null")
    case .ascii("-"), .ascii("0") ... .ascii("9"): try readNumber()
    default: throw expected("a value")
    }
  }

  /// Reads a collection up to its first value; an empty one to its end.
  ///
  /// - Returns: whether there is a first value.
  private mutating func openCollection(
    _ kind: Node.Kind,
    close: UInt8
  ) throws(SyntaxError) -> Bool {
    let start = Int32(truncatingIfNeeded: at)
    let index = storage.append(kind, .flow, outerStart: start, start: start, end: start)
    try storage.enter(index)
    at += 1
    skipWhitespace()
    if current == close {
      at += 1
      storage.leave(end: Int32(truncatingIfNeeded: at))
      return false
    }
    if kind == .mapping { try readKey() }
    return true
  }

  /// Reads what follows a value up to the next one, and the ends of collections before that.
  ///
  /// - Returns: whether there is a next value.
  private mutating func moveToNextValue() throws(SyntaxError) -> Bool {
    while let kind = storage.innermostKind {
      skipWhitespace()
      if current == .ascii(",") {
        at += 1
        if kind == .mapping { try readKey() }
        return true
      }
      guard current == (kind == .mapping ? .ascii("}") : .ascii("]")) else {
        throw expected(kind == .mapping ? "',' or '}'" : "',' or ']'")
      }
      at += 1
      storage.leave(end: Int32(truncatingIfNeeded: at))
    }
    return false
  }

  private mutating func readKey() throws(SyntaxError) {
    skipWhitespace()
    guard current == .ascii("\"") else { throw expected("a key in double quotes") }
    try readString()
    skipWhitespace()
    guard current == .ascii(":") else { throw expected("':'") }
    at += 1
  }

  private mutating func readString() throws(SyntaxError) {
    let start = at
    at += 1
    var decodedFrom: Int?
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case .ascii("\""):
        at += 1
        let index = storage.append(
          .scalar,
          .doubleQuoted,
          outerStart: Int32(start),
          start: Int32(start),
          end: Int32(at)
        )
        if let decodedFrom { storage.setDecodedText(of: index, from: decodedFrom) }
        return
      case .ascii("\\"):
        if decodedFrom == nil {
          decodedFrom = storage.decoded.count
          storage.decoded.append(contentsOf: bytes[(start + 1)..<at])
        }
        at += 1
        try readEscape()
      case 0x0A, 0x0D: throw expected("'\"' before the end of the line")
      case ..<0x20: throw expected("a control character written as an escape")
      case ..<0x80: skipPlainText(isDecoding: decodedFrom != nil)
      default:
        let length = bytes.validUTF8Length(at: at)
        guard length > 0 else { throw expected("valid UTF-8") }
        if decodedFrom != nil { storage.decoded.append(contentsOf: bytes[at..<at + length]) }
        at += length
      }
    }
    throw expected("'\"'")
  }

  /// Skips a run of ASCII that stands for itself.
  private mutating func skipPlainText(isDecoding: Bool) {
    let end = bytes.withUnsafeBufferPointer { bytes in
      var end = at + 1
      while end < bytes.count, bytes[end].isPlainInJSON { end += 1 }
      return end
    }
    if isDecoding { storage.decoded.append(contentsOf: bytes[at..<end]) }
    at = end
  }

  private mutating func readEscape() throws(SyntaxError) {
    let simple: UInt8
    switch current {
    case .ascii("\""), .ascii("\\"), .ascii("/"): simple = bytes[at]
    case .ascii("b"): simple = 0x08
    case .ascii("f"): simple = 0x0C
    case .ascii("n"): simple = 0x0A
    case .ascii("r"): simple = 0x0D
    case .ascii("t"): simple = 0x09
    case .ascii("u"): return try readUnicodeEscape()
    default: throw expected("an escape such as '\\n' or '\\u0041'")
    }
    at += 1
    storage.decoded.append(simple)
  }

  private mutating func readUnicodeEscape() throws(SyntaxError) {
    let start = at - 1
    var value = try readHexadecimal()
    if (0xD800..<0xDC00).contains(value) {
      let second = at
      guard current == .ascii("\\"), at + 1 < bytes.count, bytes[at + 1] == .ascii("u") else {
        throw expected("the second half of a surrogate pair")
      }
      at += 1
      let low = try readHexadecimal()
      guard (0xDC00..<0xE000).contains(low) else {
        at = second
        throw expected("the second half of a surrogate pair")
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      at = start
      throw expected("the first half of a surrogate pair")
    }
    storage.decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func readHexadecimal() throws(SyntaxError) -> UInt32 {
    at += 1
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else {
        throw expected("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private mutating func readNumber() throws(SyntaxError) {
    let start = at
    if current == .ascii("-") { at += 1 }
    if current == .ascii("0") { at += 1 } else { try readDigits() }
    if current == .ascii(".") {
      at += 1
      try readDigits()
    }
    if current == .ascii("e") || current == .ascii("E") {
      at += 1
      if current == .ascii("+") || current == .ascii("-") { at += 1 }
      try readDigits()
    }
    appendPlain(from: start)
  }

  private mutating func readDigits() throws(SyntaxError) {
    let start = at
    while (.ascii("0") ... .ascii("9")).contains(current) { at += 1 }
    guard at > start else { throw expected("a digit") }
  }

  private mutating func readWord(_ word: StaticString) throws(SyntaxError) {
    let start = at
    let length = word.utf8CodeUnitCount
    let matches =
      at + length <= bytes.count
      && word.withUTF8Buffer { bytes[start..<start + length].elementsEqual($0) }
    guard matches else { throw expected("a value") }
    at += length
    appendPlain(from: start)
  }

  private mutating func appendPlain(from start: Int) {
    storage.append(
      .scalar,
      .plain,
      outerStart: Int32(start),
      start: Int32(start),
      end: Int32(at)
    )
  }

  /// The byte at the reading position; NUL, which JSON never holds, behind the end.
  private var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func skipWhitespace() {
    while current.isWhitespace { at += 1 }
  }

  private func expected(_ what: String) -> SyntaxError {
    SyntaxError(.malformedJSON(expected: what), at: Int32(at))
  }
}

extension UInt8 {
  /// Whether the byte is a character of ASCII that stands for itself inside a string.
  @inline(__always)
  fileprivate var isPlainInJSON: Bool {
    self >= 0x20 && self < 0x80 && self != .ascii("\"") && self != .ascii("\\")
  }
}
