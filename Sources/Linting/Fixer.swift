internal import Rewriting
internal import Syntax

/// Applies the fixes of a file, and proves them before anybody writes them.
///
/// All fixes are applied at once. Only where that does not stand its proof are the culprits looked
/// for, by halves, and left out.
public struct Fixer: Sendable {
  private let linter: Linter
  private let isIncluded: @Sendable (Finding) -> Bool

  /// The number of trials after which fixes that are still in doubt are left out.
  ///
  /// Each trial parses and lints the file. One culprit among a thousand fixes takes about twenty; a
  /// bound keeps the time linear in the file however many there are.
  static let maximumTrials = 100

  /// Creates a fixer of the findings that satisfy a predicate; what has no fix is passed over.
  public init(_ linter: Linter, fixing isIncluded: @escaping @Sendable (Finding) -> Bool) {
    self.linter = linter
    self.isIncluded = isIncluded
  }

  /// Fixes a file that has been linted, and then what that has left to no purpose: a fix may leave a
  /// suppression with nothing to hide.
  public func result(of report: FileReport) -> FixResult {
    let first = pass(over: report)
    let leavesSuppressions = first.report.findings.contains { finding in
      finding.isAboutSuppression && finding.fix != nil && isIncluded(finding)
    }
    guard leavesSuppressions, !first.fixed.isEmpty else { return first }
    let second = pass(over: first.report)
    let fixed = Set((first.fixed + second.fixed).map(\.identity))
    return FixResult(
      source: second.source,
      fixed: report.findings.filter { fixed.contains($0.identity) },
      report: second.report,
      withdrawn: second.withdrawn
    )
  }

  private func pass(over report: FileReport) -> FixResult {
    let wanted = report.findings.filter { $0.fix != nil && isIncluded($0) }
    let proof = FixProof(of: report, by: linter)
    guard !wanted.isEmpty else { return proof.unchanged }
    // Mostly all of them can be written together; only otherwise is each looked at by itself.
    let failure: FixProof.Failure
    switch proof.result(of: wanted) {
    case .success(let result): return result
    case .failure(let first): failure = first
    }
    var selection = FixSelection(proof, after: failure)
    let (writable, refused) = wanted.separatingRefused(Rewriter(report.tree))
    selection.withdraw(refused)
    // A shared node may be changed only if every place that wants it is to be fixed.
    let isShared = SharedNodes.withdrawingFixes(from: writable).map { $0.fix == nil }
    selection.withdraw(
      zip(writable, isShared).filter(\.1).map { .init(finding: $0.0, reason: .shared) }
    )
    let candidates = zip(writable, isShared).filter { !$0.1 }.map(\.0)[...]
    if candidates.count == wanted.count {
      selection.selectHalves(of: candidates)
    } else {
      selection.select(candidates)
    }
    return selection.result
  }
}

extension [Finding] {
  /// The findings whose fixes the layout of the file takes, and the others with the reason.
  fileprivate func separatingRefused(
    _ rewriter: Rewriter
  ) -> (writable: [Finding], refused: [FixResult.Withdrawal]) {
    var writable: [Finding] = []
    var refused: [FixResult.Withdrawal] = []
    var answers: [FixGroup: RewritingError?] = [:]
    var known = KnownEdits()
    for finding in self {
      guard let fix = finding.fix else { continue }
      let group = FixGroup(finding)
      let error = group.flatMap { answers[$0] } ?? rewriter.obstacle(to: fix, &known)
      if let group { answers[group] = error }
      if let error {
        refused.append(.init(finding: finding, reason: .layout(error)))
      } else {
        writable.append(finding)
      }
    }
    return (writable, refused)
  }
}

extension Rewriter {
  /// Why a fix by itself cannot be written; nil where it can.
  fileprivate func obstacle(to fix: Fix, _ known: inout KnownEdits) -> RewritingError? {
    do throws(RewritingError) {
      _ = try edits(for: fix.steps.map(\.change), &known)
      return nil
    } catch {
      return error
    }
  }
}
