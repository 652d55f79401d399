internal import Syntax

/// The edits for what has been added to whole sections of a template, to be kept between the fixes of a
/// file.
///
/// Many fixes may add the same resource, each by itself, and to find its place takes as long as the
/// section is.
public struct KnownEdits: Sendable {
  private var answers: [NodeChange: Result<[Edit], RewritingError>] = [:]

  /// Nothing is known yet.
  public init() {}

  /// The edits for a change, worked out once where it is one of a section.
  mutating func edits(
    for change: NodeChange,
    else make: (NodeChange) throws(RewritingError) -> [Edit]
  ) throws(RewritingError) -> [Edit] {
    guard change.node.depth < 2 else { return try make(change) }
    if let known = answers[change] { return try known.get() }
    let answer = Result { () throws(RewritingError) in try make(change) }
    answers[change] = answer
    return try answer.get()
  }
}
