/// The keys of a mapping that have been seen, to tell the first of equal ones.
///
/// Keys are equal if their bytes are; strings would be in every normal form. Few keys, as most
/// mappings have them, are compared one by one; more are hashed.
struct KeySet {
  private var few: [Node] = []
  /// The keys by the hashes of their texts, which are computed once.
  private var many: [Int: Node] = [:]
  /// Keys whose hash is that of another one; practically none.
  private var others: [Node] = []
  private static let limit = 8

  /// Adds a key; false for a scalar that equals one that has been added. Other keys are never equal.
  mutating func insert(_ key: Node) -> Bool {
    guard key.isScalar else { return true }
    guard few.count == KeySet.limit else {
      if few.contains(where: { $0.hasSameText(as: key) }) { return false }
      few.append(key)
      return true
    }
    if many.isEmpty {
      many.reserveCapacity(4 * KeySet.limit)
      for key in few { _ = insertHashed(key) }
    }
    return insertHashed(key)
  }

  private mutating func insertHashed(_ key: Node) -> Bool {
    var hasher = Hasher()
    key.withText { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    let hash = hasher.finalize()
    guard let known = many[hash] else {
      many[hash] = key
      return true
    }
    guard !known.hasSameText(as: key), !others.contains(where: { $0.hasSameText(as: key) }) else {
      return false
    }
    others.append(key)
    return true
  }
}
