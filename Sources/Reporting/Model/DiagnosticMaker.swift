internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// Turns the findings of one file into diagnostics.
struct DiagnosticMaker {
  private let source: SourceText
  private let rewriter: Rewriter
  private let lines: LineTable
  private let locations: LocationIndex
  private let detail: Diagnostic.Detail

  /// Prepares the places of all findings, which belong to one tree.
  init(_ tree: SyntaxTree, _ findings: [Finding], _ detail: Diagnostic.Detail) {
    source = tree.source
    rewriter = Rewriter(tree)
    lines = LineTable(source)
    self.detail = detail
    var offsets: Set<Int32> = []
    for finding in findings {
      for range in [finding.range] + finding.notes.compactMap(\.range) {
        offsets.insert(range.lowerBound)
        offsets.insert(range.upperBound)
      }
    }
    locations = LocationIndex(lines, of: source, offsets: offsets)
  }

  /// The diagnostics of findings, in the same order.
  static func diagnostics(
    of findings: [Finding],
    in tree: SyntaxTree?,
    _ detail: Diagnostic.Detail,
    withdrawn: [FixResult.Withdrawal] = []
  ) -> [Diagnostic] {
    guard let tree, !findings.isEmpty else { return [] }
    let maker = DiagnosticMaker(tree, findings, detail)
    return findings.map { finding in
      let withdrawal = withdrawn.first {
        $0.finding.rule == finding.rule && $0.finding.logicalID == finding.logicalID
      }
      return maker.diagnostic(of: finding, withdrawnBecause: withdrawal?.reason)
    }
  }

  private func diagnostic(
    of finding: Finding,
    withdrawnBecause reason: FixResult.Reason?
  ) -> Diagnostic {
    var obstacle = reason
    var fix: Diagnostic.Fix?
    if let proposal = finding.fix, obstacle == nil {
      do throws(RewritingError) {
        fix = try self.fix(of: proposal)
      } catch {
        obstacle = .layout(error)
      }
    }
    var notes = finding.notes.map { note in
      Diagnostic.Note(message: note.message, span: note.range.map { locations[$0] })
    }
    if let obstacle {
      notes.append(Diagnostic.Note(message: "not fixed: \(obstacle.wording)", span: nil))
    }
    return Diagnostic(
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      path: source.path,
      span: locations[finding.range],
      logicalID: finding.logicalID,
      resourceType: finding.resource.typeName,
      notes: notes,
      fix: fix,
      excerpt: detail == .excerpts ? Excerpt(of: finding.range, in: source, lines) : nil
    )
  }

  private func fix(of proposal: Fix) throws(RewritingError) -> Diagnostic.Fix {
    let list = try rewriter.edits(for: proposal.steps.map(\.change))
    return Diagnostic.Fix(
      applicability: proposal.applicability,
      title: proposal.title,
      edits: list.edits,
      preview: detail == .excerpts ? FixPreview(of: list.edits, in: source, lines) : nil
    )
  }
}
