internal import Syntax

/// The texts below a value that may name a resource, whatever the scenario.
struct References {
  /// Every scalar, with loop variables filled in.
  private(set) var texts: Set<String> = []
  /// Those texts, and the names inside `${…}` and in front of dots.
  private(set) var identifiers: [String] = []
  /// The nodes that have been looked at; aliases of aliases would multiply.
  private var visited: Set<Node> = []

  init(_ value: Node, _ bindings: Bindings) {
    // Aliases may nest deeper than the file.
    var waiting = [value.target]
    while let node = waiting.popLast() {
      guard visited.insert(node).inserted else { continue }
      switch node.kind {
      case .scalar: node.text.map { add(bindings.substituted(in: $0)) }
      case .sequence: waiting += node.items.map(\.target).reversed()
      case .mapping: waiting += node.effectiveEntries.map(\.value.target).reversed()
      case .alias: continue
      }
    }
  }

  private mutating func add(_ text: String) {
    guard texts.insert(text).inserted else { return }
    identifiers.append(text)
    if let (resource, _) = text.splitAtFirstDot { identifiers.append(resource) }
    // An ARN may end in the name of a role.
    if let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) {
      identifiers.append(String(text[text.index(after: slash)...]))
    }
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[(start + 1)...]
      guard rest.first == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
        continue
      }
      let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
      identifiers.append(name.splitAtFirstDot?.0 ?? name)
    }
  }
}
