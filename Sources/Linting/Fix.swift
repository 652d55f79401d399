public import Rewriting

/// Changes that take a finding away, applied all or not at all.
public struct Fix: Sendable, Hashable {
  /// A change of a fix and the resources that want it.
  ///
  /// A node that several places share through aliases is changed only if all of them want it.
  public struct Step: Sendable, Hashable {
    /// What is changed.
    public let change: Change
    /// The logical ID, as written, of the resource whose content changes.
    public let owner: String

    /// Creates a step that one resource wants.
    public init(_ change: Change, for owner: String) {
      self.change = change
      self.owner = owner
    }
  }

  /// Whether the fix may be applied without asking.
  public var applicability: Applicability
  /// What the fix does, in the imperative, lower case.
  public var title: String
  /// The changes.
  public var steps: [Step]

  /// Creates a fix of at least one step.
  public init(applicability: Applicability, title: String, steps: [Step]) {
    self.applicability = applicability
    self.title = title
    self.steps = steps
  }
}
