import Syntax

extension Node {
  /// The node and all nodes below it, in document order.
  var descendants: [Node] {
    var result: [Node] = []
    var pending = [self]
    while let node = pending.popLast() {
      result.append(node)
      pending.append(contentsOf: node.items.reversed())
      pending.append(contentsOf: node.entries.flatMap { [$0.key, $0.value] }.reversed())
    }
    return result
  }
}

extension Node {
  /// The only item of a sequence; of a mapping's only entry the value, or the key if that is empty.
  var onlyChild: Node? {
    let items = Array(items)
    guard let entry = onlyEntry else { return items.count == 1 ? items[0] : nil }
    return entry.value.range.isEmpty ? entry.key : entry.value
  }
}
