public import Linting
public import Rewriting

/// A finding made ready to be shown: a value with lines and columns that no longer needs the tree.
///
/// Made where the file is linted, so that a run keeps neither trees nor texts of its files.
public struct Diagnostic: Sendable, Hashable {
  /// What is made ready besides places and edits.
  public struct Detail: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Creates a set of its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Nothing more than places and edits.
    public static let places: Detail = []
    /// The source line, and what the fix changes line by line, for people to look at.
    public static let excerpts = Detail(rawValue: 1)
    /// The fix as one edit, for programs that cannot apply several all or not at all.
    public static let suggestions = Detail(rawValue: 2)
    /// The edits of what was fixed, too, though the file has them by now.
    public static let appliedEdits = Detail(rawValue: 4)
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
    /// The edits of the original bytes with their places, in their order; of a fix that was applied,
    /// only where they were asked for.
    public let replacements: [Replacement]
    /// All edits as one, with the text between them; nil unless asked for.
    let suggestion: Replacement?
    /// What the edits change, line by line; nil without excerpts.
    let preview: FixPreview?

    /// The edits of the original bytes, in their order.
    public var edits: [Edit] { replacements.map(\.edit) }
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
  /// The logical ID of the resource that has the defect; empty for one of the template or the file.
  public let logicalID: String
  /// The type of that resource, as written; empty where there is none.
  public let resourceType: String
  /// Why it is a defect, and what to do.
  public let notes: [Note]
  /// How to take it away; nil also where the layout leaves no certain place for it.
  public let fix: Fix?
  /// The source line; nil without excerpts.
  let excerpt: Excerpt?
}
