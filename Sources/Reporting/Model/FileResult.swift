internal import CloudFormation
public import Linting
internal import Syntax

/// What a run has to say about one file.
public struct FileResult: Sendable {
  /// The path of the file, relative to the working directory, with `/`.
  public let path: String
  /// The number of templates in the file.
  public let templates: Int
  /// The number of functions in the templates.
  public let functions: Int
  /// The number of those that must not be traced, such as functions of Lambda@Edge.
  public let exemptFunctions: Int
  /// What is found, in the order of the file; after a fix, what is left.
  public internal(set) var diagnostics: [Diagnostic]
  /// What is found and not reported, in the order of the file.
  public internal(set) var suppressed: [SuppressedDiagnostic]
  /// What was fixed, with places in the text before the fix.
  public internal(set) var fixed: [Diagnostic]
  /// Why the file could not be judged or written.
  public var problem: FileProblem?

  /// Creates the result of checking a file.
  public init(_ report: FileReport, detail: Diagnostic.Detail) {
    self.init(
      report,
      DiagnosticMaker.diagnostics(of: report.findings, in: report.tree, detail),
      fixed: []
    )
  }

  /// Creates the result of fixing a file.
  ///
  /// A finding whose fix was withdrawn says so in a note and counts as one that cannot be fixed.
  public init(_ result: FixResult, detail: Diagnostic.Detail) {
    let fixed = DiagnosticMaker.diagnostics(
      of: result.fixed,
      in: result.fixed.first?.node.tree,
      detail.intersection(.appliedEdits),
      areFixed: true
    )
    let left = DiagnosticMaker.diagnostics(
      of: result.report.findings,
      in: result.report.tree,
      detail,
      withdrawn: result.withdrawn
    )
    self.init(result.report, left, fixed: fixed)
  }

  /// Creates the result of a file that could not be judged.
  public init(_ problem: FileProblem) {
    path = problem.path
    templates = 0
    functions = 0
    exemptFunctions = 0
    diagnostics = []
    suppressed = []
    fixed = []
    self.problem = problem
  }

  private init(_ report: FileReport, _ diagnostics: [Diagnostic], fixed: [Diagnostic]) {
    path = report.source.path
    templates = report.templates.count
    functions = report.templates.reduce(0) { $0 + $1.functions.count }
    exemptFunctions = report.templates.reduce(0) { count, template in
      count + template.functions.count { $0.exemption != nil }
    }
    self.diagnostics = diagnostics
    suppressed = SuppressedDiagnostic.diagnostics(of: report)
    self.fixed = fixed
  }
}
