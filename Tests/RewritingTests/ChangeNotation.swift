import Rewriting
import Syntax

/// Reads changes from lines such as `insert /Resources/Fn/Properties TracingConfig {"Mode":"Active"}`.
///
/// A place is a JSON pointer, in a file of several documents behind `@` and the document's number; a
/// value is JSON, in which `{"!Sub": "text"}` stands for a tagged scalar.
///
/// `remove /Resources/Fn/Metadata` takes out the entry or the item at a place, `comment /Resources/Fn #
/// text` writes a comment above it, and `edit-comment /Resources/Fn 2 # text` gives the second comment
/// of the file another text, or none.
struct ChangeNotation {
  let tree: SyntaxTree

  struct Malformed: Error {
    let line: String
  }

  func change(_ line: String) throws -> Change {
    var words = line.split(separator: " ", maxSplits: 2).map(String.init)
    if words.count == 2, words[0] == "remove" { words.append("") }
    guard words.count == 3, let node = node(words[1]) else { throw Malformed(line: line) }
    switch words[0] {
    case "insert":
      let rest = words[2].split(separator: " ", maxSplits: 1).map(String.init)
      guard rest.count == 2 else { throw Malformed(line: line) }
      return .insert(key: rest[0], value: try literal(rest[1]), into: node)
    case "append": return .append(try literal(words[2]), to: node)
    case "replace": return .replace(node, with: try literal(words[2]))
    case "remove": return .remove(node.keyOfEntry ?? node)
    case "comment": return .addComment(words[2], above: node.keyOfEntry ?? node)
    case "edit-comment":
      let rest = words[2].split(separator: " ", maxSplits: 1).map(String.init)
      guard let number = Int(rest[0]), number <= tree.comments.count else {
        throw Malformed(line: line)
      }
      let comment = tree.comments[number - 1]
      return .editComment(comment.range, to: rest.dropFirst().first, of: node)
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
    case .scalar, .alias:
      if case .boolean(let value)? = node.scalarKind { return .boolean(value) }
      return .scalar(node.text ?? "")
    case .sequence: return .sequence(node.items.map(literal))
    case .mapping:
      return .mapping(
        node.entries.map { Literal.Entry(key: $0.key.text ?? "", value: literal($0.value)) }
      )
    }
  }
}

extension Node {
  /// The key of the entry whose value the node is.
  var keyOfEntry: Node? { parent?.entries.first { $0.value == self }?.key }
}
