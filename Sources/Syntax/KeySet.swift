/// The keys of a mapping that have been seen, to tell the first of equal ones.
///
/// Keys are equal if their bytes are; strings would be in every normal form. Few keys, as most
/// mappings have them, are compared one by one; more are hashed.
struct KeySet {
  private let tree: SyntaxTree
  /// The positions of the keys.
  private var few: [Int32] = []
  /// The keys by the hashes of their texts, which are computed once.
  private var many: [Int: Int32] = [:]
  /// Keys whose hash is that of another one; practically none.
  private var others: [Int32] = []
  private static let limit = 8

  init(of tree: SyntaxTree) {
    self.tree = tree
  }

  /// Adds a key; false for a scalar that equals one that has been added. Other keys are never equal.
  mutating func insert(_ key: Node) -> Bool {
    let key = key.index
    guard tree.records[Int(key)].kind == .scalar else { return true }
    guard few.count == KeySet.limit else {
      if few.contains(where: { tree.haveSameText($0, key) }) { return false }
      few.append(key)
      return true
    }
    if many.isEmpty {
      many.reserveCapacity(4 * KeySet.limit)
      for key in few { _ = insertHashed(key) }
    }
    return insertHashed(key)
  }

  private mutating func insertHashed(_ key: Int32) -> Bool {
    var hasher = Hasher()
    tree.withText(of: key) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    let hash = hasher.finalize()
    guard let known = many[hash] else {
      many[hash] = key
      return true
    }
    guard !tree.haveSameText(known, key), !others.contains(where: { tree.haveSameText($0, key) })
    else { return false }
    others.append(key)
    return true
  }
}

extension SyntaxTree {
  /// Whether two scalars have the same value, byte by byte.
  fileprivate func haveSameText(_ left: Int32, _ right: Int32) -> Bool {
    withText(of: left) { hasText(right, $0) }
  }
}
