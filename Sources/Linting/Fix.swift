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
  /// What findings of one template have in common that this fix takes away all at once; nil where it
  /// is the fix of one finding.
  public let group: String?

  /// Creates a fix of at least one step.
  public init(applicability: Applicability, title: String, steps: [Step], group: String? = nil) {
    self.applicability = applicability
    self.title = title
    self.steps = steps
    self.group = group
  }
}

/// What tells a fix that several findings have in common from the others of the file.
public struct FixGroup: Sendable, Hashable {
  private let document: Int
  private let name: String

  /// The group of a finding's fix; nil where it has none.
  public init?(_ finding: Finding) {
    guard let name = finding.fix?.group else { return nil }
    document = finding.document
    self.name = name
  }
}

extension Sequence<Finding> {
  /// The fixes of findings; one that several have in common comes once.
  ///
  /// Whoever looks at the steps of many fixes has to look at these, or the time grows with the square
  /// of the functions that inherit one setting.
  var distinctFixes: [Fix] {
    var groups: Set<FixGroup> = []
    return compactMap { finding in
      if let group = FixGroup(finding), !groups.insert(group).inserted { return nil }
      return finding.fix
    }
  }
}
