internal import Syntax

/// Writes texts as scalars that read back as these texts.
struct ScalarWriter {
  /// The notation of the file.
  let notation: SyntaxTree.Notation
  /// Whether the scalar stands in braces or brackets, where more characters have a meaning.
  let isInFlow: Bool
  /// Whether texts are quoted even where they need not be.
  let alwaysQuotes: Bool

  /// A scalar with a text: plain where that is safe and asked for, else in double quotes.
  func scalar(_ text: String) -> String {
    let isPlain = notation == .yaml && !alwaysQuotes && isSafePlain(text)
    return isPlain ? text : doubleQuoted(text)
  }

  /// A scalar in double quotes, by the escapes that YAML and JSON share.
  func doubleQuoted(_ text: String) -> String {
    "\"\(escaped(text))\""
  }

  /// The characters between double quotes.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where !ScalarWriter.isPrintable(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text can stand between single quotes on one line.
  func fitsSingleQuotes(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
      || text.unicodeScalars.allSatisfy(ScalarWriter.isPrintable)
  }

  /// The characters between single quotes.
  func singleQuoteEscaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result.unicodeScalars.append("'") }
    }
    return result
  }

  /// Whether a text can be the lines of a block scalar: each has content and the first no blanks in
  /// front of it, which would be taken for indentation.
  func fitsBlock(_ text: String) -> Bool {
    guard text.utf8.last == .ascii("\n"), text.utf8.first != .ascii(" ") else { return false }
    return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && fitsSingleQuotes(String($0))
    }
  }

  /// Whether a text without quotes reads back as itself; may deny it where it would.
  private func isSafePlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`= ".utf8.contains(first), last != .ascii(" "), last != .ascii(":"),
      !text.hasPrefix("..."), text != "<<", !ScalarWriter.meansOtherType(text),
      fitsSingleQuotes(text)
    else { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == .ascii(":"), next == .ascii(" ") { return false }
      if byte == .ascii(" "), next == .ascii("#") { return false }
    }
    return !isInFlow || !bytes.contains { ",[]{}?".utf8.contains($0) }
  }

  /// Whether a reader of YAML 1.1 or 1.2 might take a plain text for null, a boolean, a number or a
  /// date.
  ///
  /// See <https://yaml.org/type/>.
  private static func meansOtherType(_ text: String) -> Bool {
    let words = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    if text.utf8.count <= 5, words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first, "0123456789+-.".utf8.contains(first) else { return false }
    return text.utf8.allSatisfy { "0123456789abcdefABCDEFxXoOinIN_+-.:tTzZ ".utf8.contains($0) }
  }

  /// Whether a character can stand in a scalar as it is, on one line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
