public import Syntax

/// The check that a rewritten template holds what the original held, changed as intended and in no
/// other way.
///
/// Compares trees, not layout: documents, kinds, styles, tags, anchors, aliases, keys, values and
/// their order. Takes time linear in the size of the trees.
public struct Proof: Sendable {
  private let changes: [Change]
  private var additions: [Node: [Addition]] = [:]
  private var replacements: [Node: Literal] = [:]

  /// Prepares the proof that some changes were carried out.
  public init(_ changes: [Change]) {
    self.changes = changes
    for change in changes {
      switch change {
      case .insert(let key, let value, let node):
        expect(.entry(Literal.Entry(key: key, value: value)), in: node)
      case .append(let item, let node): expect(.item(item), in: node)
      case .replace(let node, let value): replacements[node] = value
      }
    }
  }

  /// The first difference between what the new tree holds and what it should hold; nil where the
  /// changes, and nothing else, were carried out.
  public func discrepancy(between old: SyntaxTree, and new: SyntaxTree) -> Discrepancy? {
    guard changes.allSatisfy({ $0.node.tree === old }) else {
      return Discrepancy(.foreignChange, nil, nil)
    }
    guard old.notation == new.notation else { return Discrepancy(.notation, nil, nil) }
    guard old.documents.count == new.documents.count else {
      return Discrepancy(.documents, nil, nil)
    }
    var comparison = TreeComparison(additions: additions, replacements: replacements)
    do throws(Discrepancy) {
      for (before, after) in zip(old.documents, new.documents) {
        try comparison.compare(before, after)
      }
    } catch {
      return error
    }
    return nil
  }

  private mutating func expect(_ addition: Addition, in node: Node) {
    if additions[node]?.contains(addition) != true { additions[node, default: []].append(addition) }
  }
}
