public import Linting
public import Rewriting

/// A finding made ready to be shown: a value with lines and columns that no longer needs the tree.
///
/// Made where the file is linted, so that a run keeps neither trees nor texts of its files.
public struct Diagnostic: Sendable, Hashable {
  /// How much is made ready.
  public enum Detail: Sendable {
    /// Places and edits.
    case places
    /// Also the source line, and what the fix changes, for people to look at.
    case excerpts
  }

  /// An explanation of a finding.
  public struct Note: Sendable, Hashable {
    /// The explanation: lower case, no full stop.
    public let message: String
    /// Where it stands, if it stands anywhere.
    public let span: SourceSpan?
  }

  /// A fix with its edits.
  public struct Fix: Sendable, Hashable {
    /// Whether the fix may be applied without asking.
    public let applicability: Applicability
    /// What the fix does, in the imperative, lower case.
    public let title: String
    /// The edits of the original bytes, in their order.
    public let edits: [Edit]
    /// What the edits change, line by line; nil without excerpts.
    let preview: FixPreview?
  }

  /// The ID of the rule.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// What is wrong: lower case, no full stop.
  public let message: String
  /// The path of the file.
  public let path: String
  /// The characters that the message speaks of.
  public let span: SourceSpan
  /// The logical ID of the resource that has the defect.
  public let logicalID: String
  /// The type of that resource, as written.
  public let resourceType: String
  /// Why it is a defect, and what to do.
  public let notes: [Note]
  /// How to take it away; nil also where the layout leaves no certain place for it.
  public let fix: Fix?
  /// The source line; nil without excerpts.
  let excerpt: Excerpt?
}
