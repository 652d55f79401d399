internal import Syntax

/// The elements of a document, keys with their values and items of lists, by the place where they
/// start.
struct ElementIndex {
  /// A key with its value, or an item of a list.
  struct Element {
    /// The key or the item.
    let node: Node
    /// The bytes from the start of the key to the end of its value.
    let range: ByteRange
  }

  /// The elements in the order in which they start; an outer one comes before those inside of it.
  private var elements: [Element] = []
  private var ranges: [Node: ByteRange] = [:]
  /// The root of the document.
  let root: Node

  init(_ root: Node) {
    self.root = root
    collect(root)
  }

  private mutating func collect(_ node: Node) {
    for entry in node.entries {
      let range = ByteRange(
        entry.key.outerRange.lowerBound,
        max(entry.key.outerRange.upperBound, entry.value.contentEnd)
      )
      append(Element(node: entry.key, range: range))
      collect(entry.key)
      collect(entry.value)
    }
    for item in node.items {
      append(Element(node: item, range: item.outerRange))
      collect(item)
    }
  }

  private mutating func append(_ element: Element) {
    elements.append(element)
    ranges[element.node] = element.range
  }

  /// The bytes of the element of a key or an item; nil for a node of another document.
  func range(of node: Node) -> ByteRange? { ranges[node] }

  /// The outermost elements that start in some bytes; none may be inside of another one.
  func outermost(startingIn bytes: ByteRange) -> [Element] {
    var found: [Element] = []
    for element in elements[firstIndex(startingAt: bytes.lowerBound)...] {
      guard element.range.lowerBound < bytes.upperBound else { break }
      if let last = found.last, last.range.contains(element.range) { continue }
      found.append(element)
    }
    return found
  }

  private func firstIndex(startingAt offset: Int32) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Node {
  /// The offset behind the value of an entry; a null that is not written ends nowhere.
  fileprivate var contentEnd: Int32 { outerRange.isEmpty ? 0 : outerRange.upperBound }
}
