import Syntax

/// Reads the text of one node on its own.
enum Rereading {
  /// Whether the text of a node means the same without what is around it.
  ///
  /// It does not where it refers to an anchor or a tag handle outside; a block scalar's indentation
  /// counts from its parent; a pair in a flow sequence has no braces; an empty text is no document;
  /// a scalar alone is taken for YAML.
  static func isPossible(for node: Node) -> Bool {
    guard node.style != .literal, node.style != .folded, !node.range.isEmpty else { return false }
    if node.isScalar, node.tree.notation == .json { return false }
    let text = node.tree.source.bytes[node.range.indices]
    if node.style == .flow, text.last != .ascii("}"), text.last != .ascii("]") { return false }
    if node.isMapping, node.parent?.isSequence == true, node.parent?.style == .flow {
      guard text.first == .ascii("{") else { return false }
    }
    return node.descendants.allSatisfy { !$0.isAlias && !($0.tag ?? "").hasPrefix("tag:") }
  }

  /// The text of a node, indented as it is in its file.
  static func text(of node: Node) -> SourceText {
    let source = node.tree.source
    let range = node.range.indices
    let lineStart = source.bytes[..<range.lowerBound].lastIndex(where: \.isLineBreak) ?? -1
    let indentation = range.lowerBound - max(lineStart + 1, source.byteOrderMarkLength)
    // One space at least: at the start of a line, `---` would start a document.
    var bytes = [UInt8](repeating: 0x20, count: node.style == .block ? indentation : 1)
    bytes += source.bytes[range]
    if range.upperBound < source.bytes.count, source.bytes[range.upperBound].isLineBreak {
      bytes.append(0x0A)
    }
    let fileExtension = node.tree.notation == .json ? "json" : "yaml"
    return SourceText(path: "again.\(fileExtension)", bytes: bytes)
  }

  /// Whether two nodes have the same structure and the same texts.
  static func hasSameValue(_ left: Node, _ right: Node) -> Bool {
    let left = left.descendants
    let right = right.descendants
    return left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        left.kind == right.kind && left.text == right.text && left.scalarKind == right.scalarKind
      }
  }
}
