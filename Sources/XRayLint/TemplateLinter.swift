internal import CloudFormation
internal import Linting
internal import Reporting
internal import Rules
internal import Syntax

/// Judges and fixes CloudFormation and SAM templates in memory, as `xraylint check` and
/// `xraylint fix` do.
///
/// For example:
///
/// ```swift
/// let linter = try TemplateLinter()
/// let template = """
///   Resources:
///     Orders:
///       Type: AWS::Serverless::Function
///       Properties:
///         CodeUri: .
///   """
/// for finding in try linter.report(on: template)?.findings ?? [] {
///   print("\(finding.start.line): \(finding.message)")
/// }
/// // 2: tracing of function 'Orders' is not set
/// ```
///
/// Reads and writes no file, and knows of no other template: a role that a parent stack passes is
/// outside the template. Suppressions in the template count; as it does not know the day, they never
/// expire. A linter is a value that may be used from several tasks at once.
public struct TemplateLinter: Sendable {
  private let linter: Linter
  private let limit: Applicability

  /// Creates a linter.
  ///
  /// - Throws: ``UnknownRule`` if the options name a rule that there is not.
  public init(_ options: Options = Options()) throws(UnknownRule) {
    for id in options.rules ?? [] where AllRules.rule(id) == nil { throw UnknownRule(id: id) }
    let rules = AllRules.rules.filter { rule in
      options.rules.map { $0.contains(rule.metadata.id) } ?? (rule.metadata.group == nil)
    }
    var suppressions = SuppressionSettings()
    suppressions.knownRules = AllRules.rules
    linter = Linter(
      rules: rules,
      settings: options.settings,
      suppressions: suppressions,
      trustedRoles: TrustedRoles(options.trustedRoles)
    )
    limit = options.appliesUnsafeFixes ? .unsafe : .safe
  }

  /// What there is to say about a template; nil for a text that is none.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8 with or without a byte order mark, YAML or JSON.
  ///   - path: The name under which messages speak of it; its ending tells YAML in flow style from
  ///     JSON.
  /// - Throws: ``UnreadableTemplate`` for a text that speaks of AWS resource types and cannot be
  ///   parsed.
  public func report(
    on bytes: [UInt8],
    path: String = "template.yaml"
  ) throws(UnreadableTemplate) -> TemplateReport? {
    try fileReport(SourceText(path: path, bytes: bytes)).map { TemplateReport($0) }
  }

  /// What there is to say about a template; nil for a text that is none.
  public func report(on text: String) throws(UnreadableTemplate) -> TemplateReport? {
    try report(on: Array(text.utf8))
  }

  /// A template with its fixes applied, and what is left; nil for a text that is none.
  ///
  /// Every fix has been proven: the new text was parsed again, and differs in nothing but the
  /// intended entries. Where nothing can be fixed, the text comes back byte by byte.
  public func fixing(
    _ bytes: [UInt8],
    path: String = "template.yaml"
  ) throws(UnreadableTemplate) -> FixedTemplate? {
    guard let report = try fileReport(SourceText(path: path, bytes: bytes)) else { return nil }
    let fixer = Fixer(linter) { [limit] in $0.fix.map { $0.applicability <= limit } ?? false }
    let result = fixer.result(of: report)
    let summary = FileResult(result, detail: .places)
    return FixedTemplate(
      bytes: result.source.bytes,
      fixed: summary.fixed.map { TemplateFinding($0) },
      report: TemplateReport(result.report, summary.diagnostics)
    )
  }

  /// A template with its fixes applied, and what is left; nil for a text that is none.
  public func fixing(_ text: String) throws(UnreadableTemplate) -> FixedTemplate? {
    try fixing(Array(text.utf8))
  }

  private func fileReport(
    _ source: SourceText
  ) throws(UnreadableTemplate) -> FileReport? {
    do throws(SyntaxError) {
      return try linter.report(on: source)
    } catch {
      throw UnreadableTemplate(FileProblem(error, in: source))
    }
  }
}
