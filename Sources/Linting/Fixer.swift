internal import Rewriting
internal import Syntax

/// Applies the fixes of a file, and proves them before anybody writes them.
///
/// All fixes are applied at once. Only where that does not stand its proof are they tried one after
/// the other, and the culprits left out.
public struct Fixer: Sendable {
  private let linter: Linter
  private let isIncluded: @Sendable (Finding) -> Bool

  /// Creates a fixer of the findings that satisfy a predicate; what has no fix is passed over.
  public init(_ linter: Linter, fixing isIncluded: @escaping @Sendable (Finding) -> Bool) {
    self.linter = linter
    self.isIncluded = isIncluded
  }

  /// Fixes a file that has been linted.
  public func result(of report: FileReport) -> FixResult {
    let first = pass(over: report)
    // A fix may leave a suppression with nothing to hide.
    let isNew = first.report.findings.contains { finding in
      linter.isAboutSuppressions(finding) && finding.fix != nil && isIncluded(finding)
    }
    guard isNew, !first.fixed.isEmpty else { return first }
    let second = pass(over: first.report)
    return FixResult(
      source: second.source,
      fixed: first.fixed,
      report: second.report,
      withdrawn: first.withdrawn.filter { withdrawal in
        second.report.findings.contains { $0.identity == withdrawal.finding.identity }
      }
    )
  }

  private func pass(over report: FileReport) -> FixResult {
    let wanted = report.findings.filter { $0.fix != nil && isIncluded($0) }
    // A shared node may be changed only if every place that wants it is to be fixed.
    let isShared = SharedNodes.withdrawingFixes(from: wanted).map { $0.fix == nil }
    var withdrawn = zip(wanted, isShared).filter(\.1).map {
      FixResult.Withdrawal(finding: $0.0, reason: .shared)
    }
    let candidates = zip(wanted, isShared).filter { !$0.1 }.map(\.0)
    if case .success(let result) = attempt(candidates, report) {
      return FixResult(
        source: result.source,
        fixed: result.fixed,
        report: result.report,
        withdrawn: withdrawn
      )
    }
    var accepted: [Finding] = []
    var best = unchanged(report)
    for candidate in candidates {
      switch attempt(accepted + [candidate], report) {
      case .success(let result):
        accepted.append(candidate)
        best = result
      case .failure(let failure):
        withdrawn.append(.init(finding: candidate, reason: failure.reason))
      }
    }
    return FixResult(
      source: best.source,
      fixed: best.fixed,
      report: best.report,
      withdrawn: withdrawn
    )
  }

  private struct Failure: Error {
    let reason: FixResult.Reason
  }

  private func unchanged(_ report: FileReport) -> FixResult {
    FixResult(source: report.source, fixed: [], report: report, withdrawn: [])
  }

  private func attempt(
    _ candidates: [Finding],
    _ report: FileReport
  ) -> Result<FixResult, Failure> {
    guard !candidates.isEmpty else { return .success(unchanged(report)) }
    return Result { () throws(Failure) in
      // A shared node may be changed only if every place that wants it still does.
      let shared = SharedNodes.withdrawingFixes(from: candidates)
      guard shared.allSatisfy({ $0.fix != nil }) else {
        throw Failure(reason: .shared)
      }
      let changes = candidates.lazy.compactMap(\.fix).flatMap(\.steps).map(\.change)
      let edits: EditList
      do throws(RewritingError) {
        edits = try Rewriter(report.tree).edits(for: Array(changes))
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
      let proof = Proof(Array(changes))
      if let discrepancy = proof.discrepancy(between: report.tree, and: tree) {
        throw Failure(reason: .difference(discrepancy))
      }
      return try judged(candidates, report, tree)
    }
  }

  /// Requires that what was fixed is gone and that nothing new has come.
  private func judged(
    _ candidates: [Finding],
    _ report: FileReport,
    _ tree: SyntaxTree
  ) throws(Failure) -> FixResult {
    guard let new = linter.report(on: tree, context: report.context) else {
      throw Failure(reason: .unresolved("the file is no longer a template"))
    }
    // Whether a suppression hides a finding makes no difference to what a fix has done.
    let before = Set(report.allFindings.map(\.identity))
    let fixed = Set(candidates.map(\.identity))
    for finding in new.allFindings
    where finding.severity > .info && !linter.isAboutSuppressions(finding) {
      if fixed.contains(finding.identity) {
        throw Failure(reason: .unresolved("still found: \(finding.message)"))
      }
      if !before.contains(finding.identity) {
        throw Failure(reason: .unresolved("newly found: \(finding.message)"))
      }
    }
    let left = Set(new.findings.map(\.identity))
    return FixResult(
      source: tree.source,
      fixed: report.findings.filter {
        fixed.contains($0.identity)
          || !linter.isAboutSuppressions($0) && !left.contains($0.identity)
      },
      report: new,
      withdrawn: []
    )
  }
}

extension Finding {
  /// What stays of a finding when lines move: its rule and its resource.
  struct Identity: Hashable {
    let rule: String
    let document: Int
    let logicalID: String
    /// The place of a finding that is about no node, such as a comment.
    let place: ByteRange?
  }

  var identity: Identity {
    Identity(
      rule: rule,
      document: document,
      logicalID: logicalID,
      place: range == node.range ? nil : range
    )
  }
}
