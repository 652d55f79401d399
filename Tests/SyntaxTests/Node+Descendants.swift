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
