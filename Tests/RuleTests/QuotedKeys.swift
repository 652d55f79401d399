import Rewriting
import Syntax

/// The quotes around the plain keys of a template, as edits.
struct QuotedKeys {
  /// One edit in front of each key and one behind it.
  let edits: [Edit]

  init(_ tree: SyntaxTree) {
    var edits: [Edit] = []
    func visit(_ node: Node) {
      for entry in node.entries {
        if entry.key.isQuotable {
          for offset in [entry.key.range.lowerBound, entry.key.range.upperBound] {
            edits.append(Edit(range: ByteRange(at: offset), replacement: [UInt8(ascii: "\"")]))
          }
        }
        visit(entry.value)
      }
      for item in node.items { visit(item) }
    }
    tree.documents.forEach(visit)
    self.edits = edits
  }

  /// Whether a quote stands in what some edits replace.
  func areInside(_ others: [Edit]) -> Bool {
    others.contains { other in
      edits.contains { quote in
        other.range.lowerBound < quote.range.lowerBound
          && quote.range.lowerBound < other.range.upperBound
      }
    }
  }

  /// The bytes of a text with the quotes and with other edits of the same text, none of which lie
  /// across a quote.
  func bytes(of source: [UInt8], with others: [Edit] = []) -> [UInt8] {
    let sorted = (edits + others).enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    var copied = 0
    for edit in sorted.map(\.element) {
      result += source[copied..<Int(edit.range.lowerBound)] + edit.replacement
      copied = Int(edit.range.upperBound)
    }
    return result + source[copied...]
  }
}

extension Node {
  /// Whether quotes leave the meaning of a key as it is.
  fileprivate var isQuotable: Bool {
    guard isScalar, style == .plain, tag == nil, scalarKind == .string, !isMergeKey else {
      return false
    }
    return !(text ?? "").contains { $0 == "\"" || $0 == "\\" }
  }
}
