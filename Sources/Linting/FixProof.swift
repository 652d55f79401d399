internal import Rewriting
internal import Syntax

/// The proof that fixes of a file, applied together, do what they promise and nothing else.
struct FixProof {
  private let report: FileReport
  private let linter: Linter
  private let before: Set<Finding.Identity>

  init(of report: FileReport, by linter: Linter) {
    self.report = report
    self.linter = linter
    before = Set(report.allFindings.map(\.identity))
  }

  /// Why fixes may not be applied.
  struct Failure: Error {
    let reason: FixResult.Reason
  }

  /// The file as it is.
  var unchanged: FixResult {
    FixResult(source: report.source, fixed: [], report: report, withdrawn: [])
  }

  /// The file with the fixes of some findings applied.
  func result(of findings: [Finding]) -> Result<FixResult, Failure> {
    Result { () throws(Failure) in
      // A shared node may be changed only if every place that wants it still does.
      guard SharedNodes.withdrawingFixes(from: findings).allSatisfy({ $0.fix != nil }) else {
        throw Failure(reason: .shared)
      }
      let changes = findings.distinctFixes.flatMap(\.steps).map(\.change)
      let tree = try rewrittenTree(changes)
      if let discrepancy = Proof(changes).discrepancy(between: report.tree, and: tree) {
        throw Failure(reason: .difference(discrepancy))
      }
      return try judged(findings, tree)
    }
  }

  private func rewrittenTree(_ changes: [Change]) throws(Failure) -> SyntaxTree {
    let edits: EditList
    do throws(RewritingError) {
      edits = try Rewriter(report.tree).edits(for: changes)
    } catch {
      throw Failure(reason: .layout(error))
    }
    do throws(SyntaxError) {
      let bytes = edits.applied(to: report.source)
      return try SyntaxTree(parsing: SourceText(path: report.source.path, bytes: bytes))
    } catch {
      throw Failure(reason: .unparsable(error))
    }
  }

  /// Requires that what was fixed is gone and that nothing new has come.
  ///
  /// Whether a suppression hides a finding makes no difference to what a fix has done; and suppressions
  /// that it leaves to no purpose are dealt with afterwards.
  private func judged(_ findings: [Finding], _ tree: SyntaxTree) throws(Failure) -> FixResult {
    guard let new = linter.report(on: tree, context: report.context) else {
      throw Failure(reason: .unresolved("the file is no longer a template"))
    }
    let fixed = Set(findings.map(\.identity))
    for finding in new.allFindings
    where finding.ruleSeverity > .info && !finding.isAboutSuppression {
      if fixed.contains(finding.identity) {
        throw Failure(reason: .unresolved("still found: \(finding.message)"))
      }
      if !before.contains(finding.identity) {
        throw Failure(reason: .unresolved("newly found: \(finding.message)"))
      }
    }
    let left = Set(new.allFindings.map(\.identity))
    return FixResult(
      source: tree.source,
      fixed: report.findings.filter { finding in
        let identity = finding.identity
        return fixed.contains(identity)
          || !finding.isAboutSuppression && !finding.outlastsOtherFixes && !left.contains(identity)
      },
      report: new,
      withdrawn: []
    )
  }
}
