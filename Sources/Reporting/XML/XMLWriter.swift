/// Writes XML with two spaces of indentation.
///
/// What cannot be seen is written as an escape that can, so that the text holds no character that XML
/// 1.0 forbids. See <https://www.w3.org/TR/xml/#charsets>.
struct XMLWriter {
  /// What stands in front of the root element of a document.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  private var bytes: [UInt8]
  private var depth = 0

  /// A document whose root element `write` writes.
  static func document(
    _ prolog: String = declaration,
    _ write: (inout XMLWriter) -> Void
  ) -> [UInt8] {
    var writer = XMLWriter(bytes: Array((prolog + "\n").utf8))
    write(&writer)
    return writer.bytes
  }

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    writeTag(name, attributes, end: "/>\n")
  }

  /// Writes an element of other elements.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String>,
    content: (inout XMLWriter) -> Void
  ) {
    writeTag(name, attributes, end: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element of lines of text.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String>,
    lines: [String]
  ) {
    writeTag(name, attributes, end: ">")
    bytes += lines.map(\.xmlEscaped).joinedLines.utf8
    bytes += "</\(name)>\n".utf8
  }

  private mutating func writeTag(
    _ name: String,
    _ attributes: KeyValuePairs<String, String>,
    end: String
  ) {
    indent()
    bytes += "<\(name)".utf8
    for (key, value) in attributes { bytes += " \(key)=\"\(value.xmlEscaped)\"".utf8 }
    bytes += end.utf8
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

extension String {
  fileprivate var xmlEscaped: String {
    var text = ""
    for scalar in displayed.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&apos;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
