internal import Linting
internal import Reporting

/// What there is to say about a template.
public struct TemplateReport: Sendable, Hashable {
  /// The defects, in the order of the text.
  public let findings: [TemplateFinding]
  /// The Lambda functions, in the order of the text.
  public let functions: [FunctionVerdict]

  init(_ report: FileReport) {
    self.init(report, FileResult(report, detail: .places).diagnostics)
  }

  init(_ report: FileReport, _ diagnostics: [Diagnostic]) {
    findings = diagnostics.map { TemplateFinding($0) }
    functions = TemplateRecord.records(of: report).flatMap(\.functions).map { FunctionVerdict($0) }
  }
}
