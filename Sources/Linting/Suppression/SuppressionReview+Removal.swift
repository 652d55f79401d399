public import Rewriting
internal import Syntax

extension SuppressionReview {
  /// The change that takes the suppressions that cover nothing out of a comment, or takes the item
  /// that an entry stands for out of its list; nil where a key around the item stands twice, and its
  /// other value would come to count.
  public func removal(of entry: Entry) -> Change? {
    switch entry.suppression.origin {
    case .item(let item): return item.isBelowDuplicateKey ? nil : .remove(item)
    case .comment(let comment):
      let dropped = unusedEntries.filter { $0.suppression.origin == entry.suppression.origin }
        .map(\.suppression.rule)
      let node = entry.suppression.place.node
      let text = comment.text(without: Set(dropped), in: node.tree.source)
      return .editComment(comment.range, to: text, of: node)
    }
  }

  /// The suppressions that cover nothing.
  public var unusedEntries: [Entry] {
    entries.filter { $0.matches == 0 && !uncertainRules.contains($0.suppression.rule) }
  }

  /// The suppressions that would hide something had they not expired.
  public var expiredEntries: [Entry] { entries.filter { $0.matches > 0 && $0.isExpired } }

  /// The suppressions that give no reason where they have to; one of each comment.
  public var unexplained: [Suppression] {
    guard requiresReason else { return [] }
    var seen: Set<Suppression.Origin> = []
    return all.filter { $0.reason == nil && seen.insert($0.origin).inserted }
  }
}

extension Node {
  /// Whether a key that leads to an item of `Metadata.xraylint.ignore` stands twice in its mapping.
  fileprivate var isBelowDuplicateKey: Bool {
    var value = parent
    for key in ["ignore", "xraylint", "Metadata"] {
      guard let mapping = value?.parent else { return false }
      if mapping.lookup(key)?.isUnique == false { return true }
      value = mapping
    }
    return false
  }
}
