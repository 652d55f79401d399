internal import CloudFormation
public import Syntax

/// A rule that a template asks not to be told about, where, why, and for how long.
public struct Suppression: Sendable, Hashable {
  /// How a suppression is written.
  public enum Origin: Sendable, Hashable {
    /// As a comment.
    case comment(SuppressionComment)
    /// As an item of a list `ignore` under `Metadata`.
    case item(Node)
  }

  /// The ID of the rule.
  public let rule: String
  /// Why the finding is no defect here.
  public let reason: String?
  /// The last day on which the suppression holds.
  public let until: CalendarDate?
  /// How it is written.
  public let origin: Origin
  /// What it covers: findings in these bytes, and those of the resources whose keys are in them.
  public let scopes: [ByteRange]
  /// Where it stands.
  public let place: SuppressionPlace

  /// The bytes of the whole comment or item.
  public var range: ByteRange {
    switch origin {
    case .comment(let comment): comment.range
    case .item(let item): item.range
    }
  }

  /// The bytes that a message about this rule speaks of: its name where the comment has others too.
  public var ruleRange: ByteRange {
    guard case .comment(let comment) = origin, comment.rules.count > 1 else { return range }
    return comment.rules.first { $0.id == rule }?.range ?? range
  }

  /// Whether a finding is covered, whatever the day.
  func covers(_ finding: Finding) -> Bool {
    finding.rule == rule
      && scopes.contains { scope in
        scope.contains(finding.range)
          || finding.resource.map { scope.contains($0.key.range) } == true
      }
  }

  /// Whether the suppression holds no longer.
  func isExpired(on today: CalendarDate?) -> Bool {
    if let until, let today { until < today } else { false }
  }
}
