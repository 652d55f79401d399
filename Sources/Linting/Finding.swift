public import CloudFormation
public import Syntax

/// A defect that a rule found in a template.
public struct Finding: Sendable {
  /// The ID of the rule.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// How much it matters by the rule's own judgement, whatever the settings make of it.
  public let ruleSeverity: Severity
  /// What is wrong: lower case, no full stop, names the thing.
  public var message: String
  /// The node that the message speaks of; for a message about a comment, what the comment is about.
  public let node: Node
  /// The bytes that the message speaks of.
  public var range: ByteRange
  /// Whether it is about a suppression, and so cannot be suppressed itself.
  let isAboutSuppression: Bool
  /// Whether no fix but its own takes the defect away, even where the template shows it no more.
  let outlastsOtherFixes: Bool
  /// The position of the template among those of the file.
  public var document = 0
  /// The resource that has the defect; nil where it is one of the template or the file.
  public var resource: Resource?
  /// Why it is a defect, and what to do.
  public var notes: [Note]
  /// How to take it away, where that is possible.
  public var fix: Fix?

  /// Creates a finding about a node.
  public init(
    _ rule: any Rule,
    severity: Severity? = nil,
    _ message: String,
    at node: Node,
    in resource: Resource?,
    notes: [Note] = [],
    fix: Fix? = nil
  ) {
    let metadata = rule.metadata
    self.rule = metadata.id
    ruleSeverity = severity ?? metadata.severity
    self.severity = ruleSeverity
    self.message = message
    self.node = node
    range = node.range
    isAboutSuppression = !metadata.isSuppressible
    outlastsOtherFixes = metadata.outlastsOtherFixes
    self.resource = resource
    self.notes = notes + (resource?.constructNotes ?? [])
    self.fix = fix
  }

  /// The logical ID of the resource; empty where there is none.
  public var logicalID: String { resource?.logicalID ?? "" }
}
