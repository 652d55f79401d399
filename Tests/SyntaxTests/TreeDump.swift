import Syntax

/// A tree as text, one node a line, indented by depth.
struct TreeDump: CustomStringConvertible {
  private var lines: [String] = []
  private let offset: (Int32) -> Int32

  /// Writes a tree down, or one node with all below it; every offset goes through a function first.
  init(_ tree: SyntaxTree, offset: @escaping (Int32) -> Int32 = { $0 }) {
    self.offset = offset
    lines.append(tree.notation == .json ? "json" : "yaml")
    for document in tree.documents { append(document, role: "document", depth: 1) }
  }

  var description: String { lines.map { $0 + "\n" }.joined() }

  private mutating func append(_ node: Node, role: String, depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + "\(role) \(line(of: node))")
    for entry in node.entries {
      append(entry.key, role: "key", depth: depth + 1)
      append(entry.value, role: "value", depth: depth + 2)
    }
    for item in node.items { append(item, role: "item", depth: depth + 1) }
  }

  private func line(of node: Node) -> String {
    var parts = ["\(node.kind)"]
    if node.isAlias {
      parts.append("→ \(text(of: node.target.range))")
    } else {
      parts.append("\(node.style)")
    }
    if let header = node.blockScalarHeader {
      if header.chomping != .clip { parts.append("\(header.chomping)") }
      if let indentation = header.indentation { parts.append("indentation \(indentation)") }
    }
    if let tag = node.tag { parts.append("tag \(tag)") }
    if let anchor = node.anchor { parts.append("anchor \(anchor)") }
    if node.outerRange != node.range { parts.append("outer \(text(of: node.outerRange))") }
    parts.append(text(of: node.range))
    if let text = node.text { parts.append(quoted(text)) }
    return parts.joined(separator: " ")
  }

  private func text(of range: ByteRange) -> String {
    "\(offset(range.lowerBound))..<\(offset(range.upperBound))"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{2028}", "\u{2029}", "\u{0}"..<" ", "\u{7F}"..."\u{A0}":
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
