import Syntax

/// What a template holds, whatever it looks like: without styles, comments and the order of keys.
struct Meaning: Hashable, CustomStringConvertible {
  let description: String

  init(_ tree: SyntaxTree) {
    description = tree.documents.map(Meaning.text).joined(separator: "\n---\n")
  }

  private static func text(of node: Node) -> String {
    let anchor = node.anchor.map { "&\($0) " } ?? ""
    let tag = node.tag.map { "\($0) " } ?? ""
    return anchor + tag + content(of: node)
  }

  private static func content(of node: Node) -> String {
    switch node.kind {
    case .alias: return "*\(node.target.anchor ?? "")"
    case .scalar:
      return node.isNull ? "null" : "\(kind(of: node)):\((node.text ?? "").debugDescription)"
    case .mapping:
      // Equal keys keep their order, which may decide what counts.
      let entries = node.entries.enumerated().map {
        (key: text(of: $0.element.key), position: $0.offset, value: $0.element.value)
      }
      let sorted = entries.sorted { ($0.key, $0.position) < ($1.key, $1.position) }
      return "{" + sorted.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ",\n") + "}"
    case .sequence: return "[" + node.items.map(text).joined(separator: ",\n") + "]"
    }
  }

  private static func kind(of node: Node) -> String {
    switch node.scalarKind {
    case .number?: "number"
    case .boolean?: "boolean"
    case .string?, .null?, nil: "text"
    }
  }
}
