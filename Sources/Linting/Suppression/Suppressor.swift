internal import CloudFormation
internal import Rewriting
internal import Syntax

/// Writes suppressions for what is found in a file, and proves them before anybody writes them.
///
/// A resource gets one comment above its key for all its findings; where no comment can stand, as in
/// JSON, or where it is asked for, an entry of its `Metadata`.
public struct Suppressor: Sendable {
  /// How suppressions are written.
  public enum Style: String, Sendable, CaseIterable {
    /// As comments, where comments can stand.
    case comment
    /// As entries of `Metadata`.
    case metadata
  }

  private let linter: Linter
  private let writer: SuppressionWriter
  private let isIncluded: @Sendable (Finding) -> Bool

  /// Creates a suppressor of the findings that satisfy a predicate.
  ///
  /// - Precondition: The linter heeds suppressions.
  public init(
    _ linter: Linter,
    style: Style,
    reason: String? = nil,
    until: CalendarDate? = nil,
    suppressing isIncluded: @escaping @Sendable (Finding) -> Bool = { _ in true }
  ) {
    precondition(linter.suppressions.isEnabled, "suppressions without effect")
    self.linter = linter
    self.isIncluded = isIncluded
    writer = SuppressionWriter(style: style, reason: reason, until: until)
  }

  /// The findings of one resource.
  private struct Group {
    let resource: Resource
    var findings: [Finding]
    /// Their rules, each once.
    var rules: [String] {
      var seen: Set<String> = []
      return findings.map(\.rule).filter { seen.insert($0).inserted }
    }
  }

  private struct Failure: Error {
    let reason: FixResult.Reason
  }

  /// Suppresses what is found in a file that has been linted; nothing counts as fixed.
  public func result(of report: FileReport) -> FixResult {
    let groups = groups(of: report)
    if case .success(let result) = attempt(groups, report) { return result }
    var accepted: [Group] = []
    var best = FixResult(source: report.source, fixed: [], report: report, withdrawn: [])
    var withdrawn: [FixResult.Withdrawal] = []
    for group in groups {
      switch attempt(accepted + [group], report) {
      case .success(let result):
        accepted.append(group)
        best = result
      case .failure(let failure):
        withdrawn += group.findings.map { .init(finding: $0, reason: failure.reason) }
      }
    }
    return FixResult(
      source: best.source,
      fixed: [],
      report: best.report,
      withdrawn: withdrawn
    )
  }

  private func groups(of report: FileReport) -> [Group] {
    var groups: [Group] = []
    var positions: [Node: Int] = [:]
    for finding in report.findings where isIncluded(finding) && !finding.isAboutSuppression {
      guard let resource = finding.resource else { continue }
      if let position = positions[resource.key] {
        groups[position].findings.append(finding)
      } else {
        positions[resource.key] = groups.count
        groups.append(Group(resource: resource, findings: [finding]))
      }
    }
    return groups
  }

  private func attempt(_ groups: [Group], _ report: FileReport) -> Result<FixResult, Failure> {
    Result { () throws(Failure) in
      var changes: [Change] = []
      let edits: EditList
      do throws(RewritingError) {
        for group in groups {
          changes += try writer.changes(suppressing: group.rules, of: group.resource)
        }
        edits = try Rewriter(report.tree).edits(for: changes)
      } catch {
        throw Failure(reason: .layout(error))
      }
      let tree: SyntaxTree
      do throws(SyntaxError) {
        let bytes = edits.applied(to: report.source)
        tree = try SyntaxTree(parsing: SourceText(path: report.source.path, bytes: bytes))
      } catch {
        throw Failure(reason: .unparsable(error))
      }
      if let discrepancy = Proof(changes).discrepancy(between: report.tree, and: tree) {
        throw Failure(reason: .difference(discrepancy))
      }
      return try judged(groups, report, tree)
    }
  }

  /// Requires that the findings are hidden and that nothing else has come or gone.
  private func judged(
    _ groups: [Group],
    _ report: FileReport,
    _ tree: SyntaxTree
  ) throws(Failure) -> FixResult {
    guard let new = linter.report(on: tree, context: report.context) else {
      throw Failure(reason: .unresolved("the file is no longer a template"))
    }
    let hidden = Set(groups.flatMap(\.findings).map(\.identity))
    let before = Set(report.findings.map(\.identity))
    for finding in new.findings where !finding.isAboutSuppression {
      if hidden.contains(finding.identity) {
        throw Failure(reason: .unresolved("still found: \(finding.message)"))
      }
      if !before.contains(finding.identity) {
        throw Failure(reason: .unresolved("newly found: \(finding.message)"))
      }
    }
    guard new.allFindings.count == report.allFindings.count else {
      throw Failure(reason: .unresolved("the number of findings has changed"))
    }
    return FixResult(source: tree.source, fixed: [], report: new, withdrawn: [])
  }
}
