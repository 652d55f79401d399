internal import CloudFormation
internal import Syntax

/// The suppressions of one file, set against the findings of the rules that ran.
public struct SuppressionReview: Sendable {
  /// A suppression and what became of it.
  public struct Entry: Sendable {
    /// The suppression.
    public let suppression: Suppression
    /// The number of findings that it covers, whatever the day.
    public fileprivate(set) var matches = 0
    /// Whether it holds no longer.
    public let isExpired: Bool
    /// A finding of the rule that it does not cover, in the same resource where there is one there.
    public fileprivate(set) var missed: Finding?
  }

  /// The suppressions of rules that ran.
  public private(set) var entries: [Entry]
  /// The suppressions of all rules, whether they ran or not.
  public let all: [Suppression]
  /// What is written like a suppression and is none.
  public let problems: [SuppressionProblem]
  /// Whether every suppression has to give a reason.
  public let requiresReason: Bool
  /// The rules that may find more in another run, so that nothing says that a suppression is unused.
  let uncertainRules: Set<String>
  /// The findings that are reported.
  let reported: [Finding]
  /// The findings that are not.
  let suppressed: [SuppressedFinding]

  /// Sets the suppressions of a file against the findings of some rules in it.
  init(
    _ reader: SuppressionReader,
    _ findings: [Finding],
    rules: Set<String>,
    uncertain: Set<String> = [],
    settings: SuppressionSettings
  ) {
    all = reader.suppressions
    problems = reader.problems
    uncertainRules = uncertain
    requiresReason = settings.requiresReason
    var entries = all.filter { rules.contains($0.rule) }.map {
      Entry(suppression: $0, isExpired: $0.isExpired(on: settings.today))
    }
    let positions = Dictionary(grouping: entries.indices) { entries[$0].suppression.rule }
    var reported: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    for finding in findings {
      var cause: Suppression?
      for position in positions[finding.rule] ?? []
      where entries[position].suppression.covers(finding) {
        entries[position].matches += 1
        if cause == nil, !entries[position].isExpired { cause = entries[position].suppression }
      }
      if let cause {
        suppressed.append(SuppressedFinding(finding: finding, suppression: cause))
      } else {
        reported.append(finding)
      }
    }
    for position in entries.indices where entries[position].matches == 0 {
      let suppression = entries[position].suppression
      entries[position].missed = reported.first {
        $0.rule == suppression.rule && $0.resource?.key == suppression.place.resource?.key
          && $0.resource != nil
      }
    }
    self.entries = entries
    self.reported = reported
    self.suppressed = suppressed
  }
  /// The functions whose findings are suppressed though a fix for others would take them away, by the
  /// positions of their templates.
  var functionsToKeep: [Int: Set<String>] {
    let groups = Set(suppressed.lazy.compactMap { FixGroup($0.finding) })
    guard !groups.isEmpty else { return [:] }
    let shared = groups.intersection(reported.lazy.compactMap { FixGroup($0) })
    var functions: [Int: Set<String>] = [:]
    for finding in suppressed.lazy.map(\.finding) {
      guard let group = FixGroup(finding), shared.contains(group) else { continue }
      functions[finding.document, default: []].insert(finding.logicalID)
    }
    return functions
  }
}
