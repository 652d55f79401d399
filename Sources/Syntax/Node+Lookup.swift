/// Lookups in mappings with aliases and merge keys resolved.
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
    guard mapping.kind == .mapping else { return nil }
    let (own, hasMergeKey) = mapping.ownEntries(key)
    if let first = own.first {
      return Lookup(entry: first, isMerged: false, duplicates: Array(own.dropFirst()))
    }
    guard hasMergeKey else { return nil }
    for source in mapping.mergedMappings {
      let own = source.ownEntries(key).entries
      guard let first = own.first else { continue }
      return Lookup(entry: first, isMerged: true, duplicates: Array(own.dropFirst()))
    }
    return nil
  }

  /// The entries of the mapping itself under a key, and whether it has a merge key.
  private func ownEntries(_ key: String) -> (entries: [Entry], hasMergeKey: Bool) {
    var own: [Entry] = []
    var hasMergeKey = false
    for entry in entries {
      if entry.key.target.hasText(key) { own.append(entry) }
      if entry.key.isMergeKey { hasMergeKey = true }
    }
    return (own, hasMergeKey)
  }

  /// The entries of a mapping as a reader of the values sees them: merge keys replaced by what they
  /// bring in, the first of several equal keys only.
  public var effectiveEntries: [Entry] {
    let mapping = target
    guard mapping.kind == .mapping else { return [] }
    let own = Array(mapping.entries)
    guard own.contains(where: { $0.key.isMergeKey }) else { return own }
    var seen: Set<String> = []
    var result: [Entry] = []
    for entry in own where !entry.key.isMergeKey {
      if let key = entry.key.target.text { seen.insert(key) }
      result.append(entry)
    }
    for source in mapping.mergedMappings {
      for entry in source.entries where !entry.key.isMergeKey {
        guard let key = entry.key.target.text, seen.insert(key).inserted else { continue }
        result.append(entry)
      }
    }
    return result
  }

  /// Whether the node is the merge key `<<`; JSON and quoted text have none.
  public var isMergeKey: Bool {
    style == .plain && tag == nil && hasText("<<")
  }

  /// The mappings that merge keys bring into a mapping, directly or through one another, the most
  /// important first; each once, however often it is named, since merges of merges would multiply.
  private var mergedMappings: [Node] {
    var result: [Node] = []
    var seen: Set<Node> = [self]
    var waiting = Array(mergeSources.reversed())
    while let next = waiting.popLast() {
      guard next.kind == .mapping, seen.insert(next).inserted else { continue }
      result.append(next)
      waiting.append(contentsOf: next.mergeSources.reversed())
    }
    return result
  }

  /// The mappings that the merge keys of a mapping itself name, the most important first.
  private var mergeSources: [Node] {
    entries.filter { $0.key.isMergeKey }.flatMap { entry in
      let value = entry.value.target
      return value.isSequence ? value.items.map(\.target) : [value]
    }
  }
}
