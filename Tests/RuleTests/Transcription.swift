import Syntax

/// Writes a template anew in flow style: other bytes, the same meaning.
///
/// Comments go, block scalars become quoted text, everything else comes as it was: tags, anchors,
/// aliases, merge keys, the order of keys and duplicates of them.
struct Transcription {
  /// Whether every entry has a line of its own.
  let isOverLines: Bool
  private let isJSON: Bool
  private var text = ""

  /// A template in flow style.
  static func text(of tree: SyntaxTree, isOverLines: Bool) -> String {
    var writer = Transcription(isOverLines: isOverLines, isJSON: tree.notation == .json)
    // Without a comment, braces would make JSON of what is YAML.
    if !writer.isJSON { writer.text = "# flow style\n" }
    for (position, document) in tree.documents.enumerated() {
      if position > 0 { writer.text += "---\n" }
      writer.write(document, depth: 0)
      writer.text += "\n"
    }
    return writer.text
  }

  private init(isOverLines: Bool, isJSON: Bool) {
    self.isOverLines = isOverLines
    self.isJSON = isJSON
  }

  private mutating func write(_ node: Node, depth: Int) {
    if let anchor = node.anchor { text += "&\(anchor) " }
    if let tag = node.tag { text += tag.hasPrefix("!") ? "\(tag) " : "!<\(tag)> " }
    switch node.kind {
    case .alias: text += "*\(node.target.anchor ?? "") "
    case .scalar: writeScalar(node)
    case .mapping:
      write("{", Array(node.entries), "}", depth) { writer, entry in
        writer.write(entry.key, depth: depth + 1)
        writer.text += ": "
        writer.write(entry.value, depth: depth + 1)
      }
    case .sequence:
      write("[", Array(node.items), "]", depth) { $0.write($1, depth: depth + 1) }
    }
  }

  private mutating func write<Item>(
    _ open: String,
    _ items: [Item],
    _ close: String,
    _ depth: Int,
    _ write: (inout Transcription, Item) -> Void
  ) {
    let lineStart = "\n" + String(repeating: "  ", count: depth + 1)
    text += open
    for (position, item) in items.enumerated() {
      if position > 0 { text += isOverLines ? "," : ", " }
      if isOverLines { text += lineStart }
      write(&self, item)
    }
    if isOverLines, !items.isEmpty { text += lineStart.dropLast(2) }
    text += close
  }

  private mutating func writeScalar(_ node: Node) {
    let content = node.text ?? ""
    if node.isNull {
      text += "null"
    } else if node.isMergeKey || node.style == .plain && node.tag == nil && !node.isText {
      text += content
    } else {
      writeQuoted(content)
    }
  }

  private mutating func writeQuoted(_ content: String) {
    text += "\""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case ..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension Node {
  fileprivate var isText: Bool { scalarKind == .string }
}
