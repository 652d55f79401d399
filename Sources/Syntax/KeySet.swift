/// The keys of a mapping that have been seen, to tell the first of equal ones.
///
/// Keys are equal if their bytes are; strings would be in every normal form. Few keys, as most
/// mappings have them, are compared one by one; more are hashed.
struct KeySet {
  private var few: [Node] = []
  private var many: Set<Key> = []
  private static let limit = 8

  /// Adds a key; false for a scalar that equals one that has been added. Other keys are never equal.
  mutating func insert(_ key: Node) -> Bool {
    guard key.isScalar else { return true }
    guard few.count == KeySet.limit else {
      if few.contains(where: { $0.hasSameText(as: key) }) { return false }
      few.append(key)
      return true
    }
    if many.isEmpty { many = Set(few.map { Key(node: $0) }) }
    return many.insert(Key(node: key)).inserted
  }

  /// A scalar that equals others with the same bytes.
  private struct Key: Hashable {
    let node: Node

    static func == (left: Key, right: Key) -> Bool {
      left.node.hasSameText(as: right.node)
    }

    func hash(into hasher: inout Hasher) {
      node.withText { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
