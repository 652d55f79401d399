/// A line of a `go.mod` file: its words, and what its comment says.
///
/// See <https://go.dev/ref/mod#go-mod-file-lexical>.
struct GoModuleLine {
  /// A word, whether quoted or not, or one of `(`, `)`, `[`, `]`, `,` and `=>`.
  struct Word {
    let text: String
    /// Whether it stands in quotes, and so is no mark.
    let isQuoted: Bool

    func isMark(_ mark: String) -> Bool { !isQuoted && text == mark }
  }

  /// The number, from 1.
  let number: Int
  private(set) var words: [Word] = []
  /// Whether the comment says `// indirect`.
  private(set) var isIndirect = false

  init(_ bytes: ArraySlice<UInt8>, number: Int) throws(GoModuleError) {
    self.number = number
    var rest = bytes
    while true {
      rest = rest.drop(while: \.isSpace)
      guard let first = rest.first else { return }
      if rest.startsComment {
        isIndirect = GoModuleLine.saysIndirect(rest.dropFirst(2))
        return
      }
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "`"):
        words.append(Word(text: try quoted(&rest), isQuoted: true))
      case _ where first.isMark:
        words.append(Word(text: String(decoding: [first], as: UTF8.self), isQuoted: false))
        rest.removeFirst()
      default: words.append(Word(text: GoModuleLine.plain(&rest), isQuoted: false))
      }
    }
  }

  /// Takes a text in quotes; only in double ones does a backslash have a meaning.
  private func quoted(_ rest: inout ArraySlice<UInt8>) throws(GoModuleError) -> String {
    let quote = rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard let escaped = rest.popFirst() else { break }
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    throw GoModuleError(problem: .openQuote, line: number)
  }

  private static func plain(_ rest: inout ArraySlice<UInt8>) -> String {
    let start = rest
    while let byte = rest.first, !byte.isSpace, !byte.isMark, !rest.startsComment {
      rest.removeFirst()
    }
    return String(decoding: start[..<rest.startIndex], as: UTF8.self)
  }

  /// Go takes `// indirect`, and the same with more behind a semicolon.
  private static func saysIndirect(_ comment: ArraySlice<UInt8>) -> Bool {
    let words = comment.split(whereSeparator: \.isSpace)
    guard let first = words.first else { return false }
    return words.count == 1
      ? first.elementsEqual("indirect".utf8) : first.elementsEqual("indirect;".utf8)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var startsComment: Bool {
    first == UInt8(ascii: "/") && dropFirst().first == UInt8(ascii: "/")
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

  fileprivate var isMark: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }
}
