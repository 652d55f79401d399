public import Rewriting
internal import Syntax

extension SuppressionReview {
  /// The change that takes the suppressions that cover nothing out of a comment, or takes the item
  /// that an entry stands for out of its list.
  public func removal(of entry: Entry) -> Change {
    switch entry.suppression.origin {
    case .item(let item): return .remove(item)
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
