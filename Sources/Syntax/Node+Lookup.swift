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
    /// Further entries of the same mapping with the same key; which one counts is undefined.
    public let duplicates: [Entry]

    /// The value, an alias resolved.
    public var value: Node { entry.value.target }
  }

  /// The value under a key, aliases and merge keys resolved; nil where the key is missing.
  public subscript(key: String) -> Node? {
    lookup(key)?.value
  }

  /// What a mapping holds under a key: its own entry before a merged one.
  ///
  /// See <https://yaml.org/type/merge.html>. An alias is followed first.
  public func lookup(_ key: String) -> Lookup? {
    let mapping = target
    guard mapping.isMapping else { return nil }
    if let own = mapping.ownLookup(key, isMerged: false) { return own }
    for source in mapping.mergedMappings {
      if let merged = source.ownLookup(key, isMerged: true) { return merged }
    }
    return nil
  }

  /// The entries of a mapping as a reader of the values sees them: merge keys replaced by what they
  /// bring in, the first of several equal keys only.
  public var effectiveEntries: [Entry] {
    let mapping = target
    var seen: Set<ScalarValue> = []
    var result: [Entry] = []
    for source in [mapping] + mapping.mergedMappings {
      for entry in source.entries where !entry.key.isMergeKey {
        let key = entry.key.target
        guard !key.isScalar || seen.insert(ScalarValue(node: key)).inserted else { continue }
        result.append(entry)
      }
    }
    return result
  }

  /// Whether the node is the merge key `<<`; JSON and quoted text have none.
  public var isMergeKey: Bool {
    style == .plain && tag == nil && hasText("<<")
  }

  private func ownLookup(_ key: String, isMerged: Bool) -> Lookup? {
    var first: Entry?
    var duplicates: [Entry] = []
    for entry in entries where entry.key.target.hasText(key) {
      if first == nil { first = entry } else { duplicates.append(entry) }
    }
    return first.map { Lookup(entry: $0, isMerged: isMerged, duplicates: duplicates) }
  }

  /// The mappings whose entries merge keys bring into this one, directly or through one another:
  /// each once, the most important first.
  private var mergedMappings: [Node] {
    var pending = mergeSources
    guard !pending.isEmpty else { return [] }
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

  /// A scalar that equals others with the same bytes; strings equal in every normal form.
  private struct ScalarValue: Hashable {
    let node: Node

    static func == (left: ScalarValue, right: ScalarValue) -> Bool {
      left.node.hasSameText(as: right.node)
    }

    func hash(into hasher: inout Hasher) {
      node.withText { hasher.combine($0) }
    }
  }
}
