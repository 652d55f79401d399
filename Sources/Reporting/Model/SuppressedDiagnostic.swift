public import Linting

/// A finding that is not reported, and what hides it, made ready to be shown.
public struct SuppressedDiagnostic: Sendable, Hashable {
  /// What hides a finding.
  public enum Kind: String, Sendable {
    /// A comment of the template.
    case comment
    /// An entry under `Metadata` of the template.
    case metadata
    /// The baseline of the run.
    case baseline
  }

  /// The finding; one that the template suppresses comes without its fix.
  public let diagnostic: Diagnostic
  /// What hides it.
  public let kind: Kind
  /// Why it is no defect, as the template says.
  public let reason: String?
  /// The last day on which it is hidden.
  public let until: CalendarDate?

  private init(_ diagnostic: Diagnostic, _ suppression: Suppression) {
    self.diagnostic = diagnostic
    reason = suppression.reason
    until = suppression.until
    switch suppression.origin {
    case .comment: kind = .comment
    case .item: kind = .metadata
    }
  }

  /// Creates a finding that the baseline holds.
  init(inBaseline diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
    kind = .baseline
    reason = nil
    until = nil
  }

  /// The hidden findings of a report, in the order of the file.
  static func diagnostics(of report: FileReport) -> [SuppressedDiagnostic] {
    let findings = report.suppressed.map { suppressed in
      var finding = suppressed.finding
      finding.fix = nil
      return finding
    }
    let diagnostics = DiagnosticMaker.diagnostics(of: findings, in: report.tree, .places)
    return zip(diagnostics, report.suppressed).map { SuppressedDiagnostic($0, $1.suppression) }
  }
}
