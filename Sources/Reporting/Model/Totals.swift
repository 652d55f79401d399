public import Linting

/// The counts over the files of a run.
public struct Totals: Sendable, Hashable {
  /// The templates that were read.
  public private(set) var templates = 0
  /// The functions in them.
  public private(set) var functions = 0
  /// Those functions that must not be traced.
  public private(set) var exemptFunctions = 0
  /// The files that could not be judged or written.
  public private(set) var problems = 0
  /// The findings that `xraylint fix` would fix.
  public private(set) var fixable = 0
  /// The findings that only `xraylint fix --unsafe-fixes` would fix.
  public private(set) var unsafelyFixable = 0
  /// The findings that were fixed.
  public private(set) var fixed = 0
  /// The files in which something was fixed.
  public private(set) var fixedFiles = 0
  /// The findings that templates suppress.
  public private(set) var suppressed = 0
  /// The findings that the baseline of the run holds.
  public private(set) var baselined = 0
  private var severities: [Severity: Int] = [:]

  init(_ files: [FileResult]) {
    for file in files {
      templates += file.templates
      functions += file.functions
      exemptFunctions += file.exemptFunctions
      fixed += file.fixed.count
      if !file.fixed.isEmpty { fixedFiles += 1 }
      if file.problem != nil { problems += 1 }
      for hidden in file.suppressed {
        switch hidden.kind {
        case .comment, .metadata: suppressed += 1
        case .baseline: baselined += 1
        }
      }
      // By position: to copy a diagnostic takes longer than to count it.
      for index in file.diagnostics.indices {
        severities[file.diagnostics[index].severity, default: 0] += 1
        switch file.diagnostics[index].fix?.applicability {
        case .safe?: fixable += 1
        case .unsafe?: unsafelyFixable += 1
        case nil: continue
        }
      }
    }
  }

  /// The number of findings.
  public var findings: Int { findings(atLeast: .info) }

  /// The number of findings of one severity.
  public func findings(of severity: Severity) -> Int {
    severities[severity, default: 0]
  }

  /// The number of findings of a severity or of a worse one.
  public func findings(atLeast severity: Severity) -> Int {
    Severity.allCases.filter { $0 >= severity }.reduce(0) { $0 + findings(of: $1) }
  }
}
