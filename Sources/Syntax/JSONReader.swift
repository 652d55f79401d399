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

  private mutating func readValue() throws(SyntaxError) {
    skipWhitespace()
    switch current {
    case .ascii("{"): try readCollection(.mapping)
    case .ascii("["): try readCollection(.sequence)
    case .ascii("\""): try readString()
    case .ascii("t"): try readWord("true")
    case .ascii("f"): try readWord("false")
    case .ascii("n"): try readWord("null")
    case .ascii("-"), .ascii("0") ... .ascii("9"): try readNumber()
    default: throw expected("a value")
    }
  }

  private mutating func readCollection(_ kind: Node.Kind) throws(SyntaxError) {
    let close: UInt8 = kind == .mapping ? .ascii("}") : .ascii("]")
    let start = Int32(at)
    let index = storage.append(kind, .flow, outerStart: start, start: start, end: start)
    try storage.enter(index)
    at += 1
    skipWhitespace()
    if current != close {
      while true {
        if kind == .mapping { try readKey() }
        try readValue()
        skipWhitespace()
        if current == close { break }
        guard current == .ascii(",") else {
          throw expected(kind == .mapping ? "',' or '}'" : "',' or ']'")
        }
        at += 1
      }
    }
    at += 1
    storage.leave(end: Int32(at))
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
      case ..<0x20: throw expected("a control character written as an escape")
      default:
        let length = byte < 0x80 ? 1 : bytes.validUTF8Length(at: at)
        guard length > 0 else { throw expected("valid UTF-8") }
        if decodedFrom != nil { storage.decoded.append(contentsOf: bytes[at..<at + length]) }
        at += length
      }
    }
    throw expected("'\"'")
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
    var value = try readHexadecimal()
    if (0xD800..<0xDC00).contains(value) {
      guard current == .ascii("\\"), at + 1 < bytes.count, bytes[at + 1] == .ascii("u") else {
        throw expected("the second half of a surrogate pair")
      }
      at += 1
      let low = try readHexadecimal()
      guard (0xDC00..<0xE000).contains(low) else {
        throw expected("the second half of a surrogate pair")
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw expected("a surrogate pair") }
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

extension [UInt8] {
  /// The length of the well-formed UTF-8 sequence at an offset, or 0 where there is none.
  ///
  /// See table 3-7 of the Unicode standard.
  fileprivate func validUTF8Length(at offset: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      offset + distance < count ? self[offset + distance] : 0
    }
    switch self[offset] {
    case 0xC2...0xDF: return byte(1).isContinuation ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        self[offset] == 0xE0 ? 0xA0...0xBF : self[offset] == 0xED ? 0x80...0x9F : 0x80...0xBF
      return second.contains(byte(1)) && byte(2).isContinuation ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        self[offset] == 0xF0 ? 0x90...0xBF : self[offset] == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return second.contains(byte(1)) && byte(2).isContinuation && byte(3).isContinuation ? 4 : 0
    default: return 0
    }
  }
}
