import Rewriting
import Syntax

/// Reads changes from lines such as `insert /Resources/Fn/Properties TracingConfig {"Mode":"Active"}`.
///
/// A place is a JSON pointer, in a file of several documents behind `@` and the document's number; a
/// value is JSON, in which `{"!Sub": "text"}` stands for a tagged scalar.
struct ChangeNotation {
  let tree: SyntaxTree

  struct Malformed: Error {
    let line: String
  }

  func change(_ line: String) throws -> Change {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let node = node(words[1]) else { throw Malformed(line: line) }
    switch words[0] {
    case "insert":
      let rest = words[2].split(separator: " ", maxSplits: 1).map(String.init)
      guard rest.count == 2 else { throw Malformed(line: line) }
      return .insert(key: rest[0], value: try literal(rest[1]), into: node)
    case "append": return .append(try literal(words[2]), to: node)
    case "replace": return .replace(node, with: try literal(words[2]))
    default: throw Malformed(line: line)
    }
  }

  private func node(_ place: String) -> Node? {
    var segments = place.split(separator: "/").map(String.init)
    var document = 0
    if let first = segments.first, first.hasPrefix("@") {
      document = Int(first.dropFirst()) ?? 0
      segments.removeFirst()
    }
    var node = tree.documents.dropFirst(document).first
    for segment in segments {
      if let position = Int(segment), node?.isSequence == true {
        node = node.flatMap { Array($0.items).dropFirst(position).first }
      } else {
        node = node?.entries.first { $0.key.hasText(segment) }?.value
      }
    }
    return node
  }

  private func literal(_ json: String) throws -> Literal {
    let tree = try SyntaxTree(parsing: SourceText(path: "literal.json", text: json))
    guard let node = tree.documents.first else { throw Malformed(line: json) }
    return literal(node)
  }

  private func literal(_ node: Node) -> Literal {
    if let entry = node.onlyEntry, let tag = entry.key.text, tag.hasPrefix("!") {
      return .tagged(tag: tag, longForm: "Fn::\(tag.dropFirst())", text: entry.value.text ?? "")
    }
    switch node.kind {
    case .scalar, .alias: return .scalar(node.text ?? "")
    case .sequence: return .sequence(node.items.map(literal))
    case .mapping:
      return .mapping(
        node.entries.map { Literal.Entry(key: $0.key.text ?? "", value: literal($0.value)) }
      )
    }
  }
}
