internal import Linting
internal import Reporting
internal import Rewriting
internal import Syntax

/// A defect of a template.
public struct TemplateFinding: Sendable, Hashable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// Worth knowing; nothing is wrong.
    case info
    /// Wrong in some deployments, or soon.
    case warning
    /// Wrong: no traces, or a deployment that fails.
    case error
  }

  /// How a finding can be taken away.
  public struct Fix: Sendable, Hashable {
    /// Whether the template proves that the fix does not break the deployment.
    public let isSafe: Bool
    /// What the fix does, in the imperative, lower case.
    public let title: String
    /// The edits, in their order; applied all or not at all.
    public let edits: [Edit]
  }

  /// An edit of a fix.
  public struct Edit: Sendable, Hashable {
    /// The bytes of the original text that are replaced, byte order mark included.
    public let range: Range<Int>
    /// What takes their place.
    public let replacement: [UInt8]
  }

  /// The ID of the rule.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// What is wrong: lower case, no full stop.
  public let message: String
  /// The place of the first character that the message speaks of.
  public let start: Place
  /// The place behind the last character that the message speaks of.
  public let end: Place
  /// The logical ID of the resource that has the defect; empty for one of the template itself.
  public let logicalID: String
  /// The type of that resource; empty where there is none.
  public let resourceType: String
  /// Why it is a defect, and what to do.
  public let notes: [String]
  /// How to take it away, where that is possible.
  public let fix: Fix?

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    severity =
      switch diagnostic.severity {
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
    message = diagnostic.message
    start = Place(diagnostic.span.start)
    end = Place(diagnostic.span.end)
    logicalID = diagnostic.logicalID
    resourceType = diagnostic.resourceType
    notes = diagnostic.notes.map(\.message)
    fix = diagnostic.fix.map { fix in
      Fix(
        isSafe: fix.applicability == .safe,
        title: fix.title,
        edits: fix.edits.map { edit in
          Edit(
            range: Int(edit.range.lowerBound)..<Int(edit.range.upperBound),
            replacement: Array(edit.replacement)
          )
        }
      )
    }
  }
}
