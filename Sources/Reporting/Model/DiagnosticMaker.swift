internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// Turns the findings of one file into diagnostics.
struct DiagnosticMaker {
  private let source: SourceText
  private let rewriter: Rewriter
  private let lines: LineTable
  private let detail: Diagnostic.Detail
  /// Whether the fixes were applied, so that nobody need find out whether there is a place for them.
  private let areFixed: Bool
  private var knownEdits = KnownEdits()
  private var groupFixes: [FixGroup: Diagnostic.Fix] = [:]

  /// Prepares the places of findings in one tree.
  private init(_ tree: SyntaxTree, _ detail: Diagnostic.Detail, areFixed: Bool) {
    source = tree.source
    rewriter = Rewriter(tree)
    lines = LineTable(source)
    self.detail = detail
    self.areFixed = areFixed
  }

  /// The diagnostics of findings, in the same order.
  static func diagnostics(
    of findings: [Finding],
    in tree: SyntaxTree?,
    _ detail: Diagnostic.Detail,
    withdrawn: [FixResult.Withdrawal] = [],
    areFixed: Bool = false
  ) -> [Diagnostic] {
    guard let tree, !findings.isEmpty else { return [] }
    var maker = DiagnosticMaker(tree, detail, areFixed: areFixed)
    let reasons = Dictionary(
      withdrawn.map { ($0.finding.identity, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    return findings.map { finding in
      let reason = reasons.isEmpty ? nil : reasons[finding.identity]
      return maker.diagnostic(of: finding, withdrawnBecause: reason)
    }
  }

  private mutating func diagnostic(
    of finding: Finding,
    withdrawnBecause reason: FixResult.Reason?
  ) -> Diagnostic {
    var obstacle = reason
    var fix: Diagnostic.Fix?
    if let proposal = finding.fix, obstacle == nil {
      do throws(RewritingError) {
        fix = try self.fix(of: proposal, FixGroup(finding))
      } catch {
        obstacle = .layout(error)
      }
    }
    var notes = finding.notes.map { note in
      Diagnostic.Note(
        message: note.message,
        span: note.range.map(span),
        staysAfterFix: note.staysAfterFix
      )
    }
    if let obstacle {
      notes.append(Diagnostic.Note(message: "not fixed: \(obstacle.wording)", span: nil))
    }
    return Diagnostic(
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      path: source.path,
      span: span(of: finding.range),
      logicalID: finding.logicalID,
      resourceType: finding.resource?.typeName ?? "",
      notes: notes,
      fix: fix,
      excerpt: detail.contains(.excerpts) ? Excerpt(of: finding.range, in: source, lines) : nil
    )
  }

  /// A fix with its edits; that of a group is made once.
  private mutating func fix(
    of proposal: Fix,
    _ group: FixGroup?
  ) throws(RewritingError) -> Diagnostic.Fix {
    if let group, let known = groupFixes[group] { return known }
    let isTold = !areFixed || detail.contains(.appliedEdits)
    let changes = isTold ? proposal.steps.map(\.change) : []
    let edits = try rewriter.edits(for: changes, &knownEdits).edits
    let fix = Diagnostic.Fix(
      applicability: proposal.applicability,
      title: proposal.title,
      replacements: edits.map { Replacement(edit: $0, span: span(of: $0.range)) },
      suggestion: detail.contains(.suggestions) ? suggestion(of: edits) : nil,
      preview: detail.contains(.excerpts) ? FixPreview(of: edits, in: source, lines) : nil
    )
    if let group { groupFixes[group] = fix }
    return fix
  }

  /// All edits as one, with the text between them.
  private func suggestion(of edits: [Edit]) -> Replacement? {
    guard let first = edits.first, let last = edits.last else { return nil }
    let range = ByteRange(first.range.lowerBound, last.range.upperBound)
    var text: [UInt8] = []
    var copied = first.range.lowerBound
    for edit in edits {
      text += source.bytes[Int(copied)..<Int(edit.range.lowerBound)] + edit.replacement
      copied = edit.range.upperBound
    }
    return Replacement(edit: Edit(range: range, replacement: text), span: span(of: range))
  }

  private func span(of range: ByteRange) -> SourceSpan {
    SourceSpan(range, lines)
  }
}
