public import Syntax

/// The check that a rewritten template holds what the original held, changed as intended and in no
/// other way.
///
/// Compares trees, not layout: documents, kinds, styles, tags, anchors, aliases, keys, values and
/// their order; where a change takes something out or is about comments, the comments too. Takes time
/// linear in the size of the trees.
public struct Proof: Sendable {
  private let changes: [NodeChange]
  private let removal: Removal
  private let comments: CommentComparison?

  /// Prepares the proof that some changes were carried out.
  public init(_ changes: [Change]) {
    self.changes = NodeChange.grouped(changes)
    removal = Removal(changes)
    comments = CommentComparison(changes)
  }

  /// The first difference between what the new tree holds and what it should hold; nil where the
  /// changes, and nothing else, were carried out.
  public func discrepancy(between old: SyntaxTree, and new: SyntaxTree) -> Discrepancy? {
    // YAML in flow style becomes JSON where a change takes away what JSON does not have.
    guard old.notation == new.notation || new.notation == .json else {
      return Discrepancy(.notation, nil, nil)
    }
    let (before, after) = (old.documents, new.documents)
    guard before.count == after.count else { return Discrepancy(.documents, nil, nil) }
    var comparison = TreeComparison(changes, without: removal.removed)
    do throws(Discrepancy) {
      for (before, after) in zip(before, after) { try comparison.compare(before, after) }
      try comments?.compare(old, new)
    } catch {
      return error
    }
    return comparison.isComplete ? nil : Discrepancy(.foreignChange, nil, nil)
  }
}
