internal import Syntax

extension String {
  /// A text of others as code that nothing in it can end: neither markup, nor mentions, nor cells.
  var markdownCode: String {
    guard !isEmpty else { return "" }
    let text = displayed
    guard
      text.unicodeScalars.contains(where: { "`|\\<>&".unicodeScalars.contains($0) })
        || text.hasPrefix(" ") || text.hasSuffix(" ")
    else { return "`\(text)`" }
    // A span of code knows no escapes; as entities the characters are text in every context.
    let entities = text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.value >= 0x80 || scalar == " " || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      return isPlain ? String(scalar) : scalar.markdownEntity
    }
    return "<code>\(entities.joined())</code>"
  }

  /// A text of others as text: no markup, no link, no mention, no end of a cell.
  var markdownText: String {
    var text = ""
    for scalar in displayed.unicodeScalars {
      switch scalar {
      // Mentions are looked for when entities have been resolved; a comment keeps the name apart.
      case "@", "#": text += "\(scalar.markdownEntity)<!-- -->"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "!", "|", "~", "$", "&", "^":
        text += scalar.markdownEntity
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }
}

extension Unicode.Scalar {
  fileprivate var markdownEntity: String { "&#\(value);" }
}
