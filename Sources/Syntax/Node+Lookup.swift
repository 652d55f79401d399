/// Lookups in mappings with aliases and merge keys resolved.
///
/// Merge keys may nest and share mappings; every lookup visits each mapping at most once, so its
/// time is linear in the mappings that the merge keys name, whatever their shape.
extension Node {
  /// What a mapping holds under a key.
  public struct Lookup: Hashable, Sendable {
    /// The entry that counts, as written; its value may be an alias.
    public let entry: Entry
    /// Whether a merge key brought the entry in from another mapping.
    public let isMerged: Bool
    /// Whether no other entry of the same mapping has the key; which one would count is undefined.
    public let isUnique: Bool

    /// The value, an alias resolved.
    public var value: Node { entry.value.target }
  }

  /// The value under a key, aliases and merge keys resolved; nil where the key is missing.
  public subscript(key: String) -> Node? {
    let mapping = tree.target(of: index)
    let record = tree.records[Int(mapping)]
    guard record.kind == .mapping else { return nil }
    if let own = key.withBytes({ tree.key($0, from: mapping + 1, to: record.next) }) {
      return Node(tree: tree, index: tree.target(of: tree.records[Int(own)].next))
    }
    return tree.hasMergeKeys ? lookup(key)?.value : nil
  }

  /// What a mapping holds under a key: its own entry before a merged one.
  ///
  /// See <https://yaml.org/type/merge.html>. An alias is followed first.
  public func lookup(_ key: String) -> Lookup? {
    guard kind != .alias else { return target.lookup(key) }
    guard isMapping else { return nil }
    if let own = ownLookup(key, isMerged: false) { return own }
    for source in mergedMappings {
      if let merged = source.ownLookup(key, isMerged: true) { return merged }
    }
    return nil
  }

  /// The entries of a mapping as a reader of the values sees them: merge keys replaced by what they
  /// bring in, the first of several equal keys only.
  public var effectiveEntries: [Entry] { distinctEntries.effective }

  /// The same entries, and the keys that stand twice or more among the mapping's own.
  public var distinctEntries: (effective: [Entry], repeatedKeys: Set<String>) {
    let mapping = target
    if let entry = mapping.onlyEntry, !entry.key.isMergeKey { return ([entry], []) }
    let merged = mapping.mergedMappings
    var result: [Entry] = []
    var repeated: Set<String> = []
    var seen = KeySet(of: tree)
    for entry in mapping.entries where !entry.key.isMergeKey {
      let key = entry.key.target
      if seen.insert(key) {
        result.append(entry)
      } else if let text = key.text {
        repeated.insert(text)
      }
    }
    for source in merged {
      for entry in source.entries where !entry.key.isMergeKey {
        if seen.insert(entry.key.target) { result.append(entry) }
      }
    }
    return (result, repeated)
  }

  /// Whether a key of a mapping, or of one that it merges in, begins so.
  public func hasKey(withPrefix prefix: String) -> Bool {
    let mapping = target
    guard mapping.isMapping else { return false }
    return mapping.hasOwnKey(withPrefix: prefix)
      || mapping.mergedMappings.contains { $0.hasOwnKey(withPrefix: prefix) }
  }

  /// Whether the node is the merge key `<<`; JSON and quoted text have none.
  public var isMergeKey: Bool {
    tree.hasMergeKeys && style == .plain && tag == nil && hasText("<<")
  }

  private func ownLookup(_ key: String, isMerged: Bool) -> Lookup? {
    key.withBytes { text in
      let end = record.next
      guard let first = tree.key(text, from: index + 1, to: end) else { return nil }
      return Lookup(
        entry: entry(at: first),
        isMerged: isMerged,
        isUnique: tree.key(text, from: tree.entryEnd(first), to: end) == nil
      )
    }
  }

  private func hasOwnKey(withPrefix prefix: String) -> Bool {
    prefix.withBytes { text in
      var key = index + 1
      while key < record.next {
        if tree.hasPrefix(tree.target(of: key), text) { return true }
        key = tree.entryEnd(key)
      }
      return false
    }
  }

  /// The mappings whose entries merge keys bring into this one, directly or through one another:
  /// each once, the most important first.
  private var mergedMappings: [Node] {
    guard tree.hasMergeKeys, isMapping else { return [] }
    var pending = mergeSources
    var visited: Set<Node> = []
    var result: [Node] = []
    // Not recursive: a chain of merge keys may be longer than a stack is deep.
    while let node = pending.popLast() {
      guard visited.insert(node).inserted else { continue }
      if node.isMapping { result.append(node) }
      pending.append(contentsOf: node.isSequence ? node.itemTargets : node.mergeSources)
    }
    return result
  }

  /// The nodes that the merge keys of a mapping name, the most important last.
  private var mergeSources: [Node] {
    entries.filter { $0.key.isMergeKey }.map(\.value.target).reversed()
  }

  /// The items of a sequence, aliases resolved, the first one last.
  private var itemTargets: [Node] {
    items.map(\.target).reversed()
  }
}
