public import Syntax

/// Decides how changes of a template look: turns *what* into edits of the original bytes.
///
/// What is added looks like what is there: indentation, line ends, quotes and spacing are those of
/// the neighbours. Every byte outside the edits stays.
public struct Rewriter: Sendable {
  private let tree: SyntaxTree
  private let plan: RewritingPlan

  /// Creates a rewriter of one file.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
    plan = RewritingPlan(tree)
  }

  /// The edits that carry out changes, all at once.
  ///
  /// Equal changes count once. Several insertions into one collection keep their order.
  ///
  /// - Precondition: The nodes of the changes belong to the tree of the rewriter.
  /// - Throws: ``RewritingError`` where a change has no certain, safe place.
  public func edits(for changes: [Change]) throws(RewritingError) -> EditList {
    var known = KnownEdits()
    return try edits(for: changes, &known)
  }

  /// The edits that carry out the changes of one of many fixes of the file, with what is known of the
  /// others.
  public func edits(
    for changes: [Change],
    _ known: inout KnownEdits
  ) throws(RewritingError) -> EditList {
    precondition(changes.allSatisfy { $0.node.tree === tree }, "a change of another tree")
    guard let first = changes.first else { return EditList() }
    var plan = plan
    let removal = Removal(changes)
    var placements: [Placement] = []
    for change in NodeChange.grouped(changes) {
      guard !removal.covers(change.node) else {
        throw RewritingError(.conflictingChanges, at: change.node)
      }
      let depth = change.node.depth
      let edits = try known.edits(for: change) { change throws(RewritingError) in
        try plan.edits(for: change)
      }
      for edit in edits {
        placements.append(Placement(edit: edit, depth: depth))
      }
    }
    let others = try removal.edits(in: tree) + CommentChange.edits(for: changes, in: tree)
    guard let others = RemovedLines(lines: plan.lines).joined(others) else {
      throw RewritingError(.undecidableLayout, at: first.node)
    }
    placements += others.map { Placement(edit: $0, depth: 0) }
    do throws(EditConflict) {
      return try EditList(Placement.joined(placements))
    } catch {
      throw RewritingError(.conflictingChanges, at: first.node)
    }
  }
}
