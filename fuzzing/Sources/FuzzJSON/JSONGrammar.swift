/// The grammar of RFC 8259, written down a second time, to be compared with the reader.
///
/// Recursive, as the grammar is: inputs of the fuzzer are short.
struct JSONGrammar {
  /// What the grammar says of a text.
  struct Verdict {
    let isJSON: Bool
    /// The deepest nesting of collections that was met.
    let depth: Int
  }

  private struct Mismatch: Error {}

  private var rest: ArraySlice<UInt8>
  private var depth = 0
  private var deepest = 0

  static func verdict(on text: ArraySlice<UInt8>) -> Verdict {
    var grammar = JSONGrammar(rest: text)
    let isMatch = (try? grammar.text()) != nil && String(validating: text, as: UTF8.self) != nil
    return Verdict(isJSON: isMatch, depth: grammar.deepest)
  }

  private init(rest: ArraySlice<UInt8>) {
    self.rest = rest
  }

  private mutating func text() throws {
    try value()
    guard rest.isEmpty else { throw Mismatch() }
  }

  private mutating func value() throws {
    space()
    switch rest.first {
    case UInt8(ascii: "{"):
      try list(until: "}") { grammar in
        grammar.space()
        try grammar.string()
        grammar.space()
        try grammar.take(":")
        try grammar.value()
      }
    case UInt8(ascii: "["): try list(until: "]") { try $0.value() }
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
    space()
  }

  private mutating func list(
    until close: Unicode.Scalar,
    _ element: (inout JSONGrammar) throws -> Void
  ) throws {
    rest.removeFirst()
    depth += 1
    deepest = max(deepest, depth)
    defer { depth -= 1 }
    space()
    if takes(close) { return }
    repeat { try element(&self) } while takes(",")
    try take(close)
  }

  private mutating func string() throws {
    try take("\"")
    while !takes("\"") {
      guard let byte = rest.popFirst(), byte >= 0x20 else { throw Mismatch() }
      if byte == UInt8(ascii: "\\") { try escape() }
    }
  }

  private mutating func escape() throws {
    if takes("u") {
      let first = try hexadecimal()
      if (0xDC00...0xDFFF).contains(first) { throw Mismatch() }
      guard (0xD800...0xDBFF).contains(first) else { return }
      try word("\\u")
      guard (0xDC00...0xDFFF).contains(try hexadecimal()) else { throw Mismatch() }
    } else {
      guard let byte = rest.popFirst(), "\"\\/bfnrt".utf8.contains(byte) else { throw Mismatch() }
    }
  }

  private mutating func hexadecimal() throws -> Int {
    let digits = String(decoding: rest.prefix(4), as: UTF8.self)
    let isPlain = digits.utf8.count == 4 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    guard isPlain, let value = Int(digits, radix: 16) else { throw Mismatch() }
    rest.removeFirst(4)
    return value
  }

  private mutating func number() throws {
    _ = takes("-")
    if !takes("0") { try digits() }
    if takes(".") { try digits() }
    if takes("e") || takes("E") {
      if !takes("+") { _ = takes("-") }
      try digits()
    }
  }

  private mutating func digits() throws {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty else { throw Mismatch() }
    rest.removeFirst(digits.count)
  }

  private mutating func word(_ word: String) throws {
    guard rest.starts(with: word.utf8) else { throw Mismatch() }
    rest.removeFirst(word.utf8.count)
  }

  private mutating func take(_ character: Unicode.Scalar) throws {
    guard takes(character) else { throw Mismatch() }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func space() {
    rest = rest.drop { " \t\n\r".utf8.contains($0) }
  }
}
