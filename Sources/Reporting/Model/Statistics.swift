internal import Linting

/// How often each rule has found something.
struct Statistics: Sendable, Hashable {
  /// The findings of one rule and severity.
  struct Row: Sendable, Hashable {
    let rule: String
    let severity: Severity
    private(set) var findings = 0
    private(set) var fixable = 0
    private(set) var unsafelyFixable = 0

    fileprivate init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      severity = diagnostic.severity
    }

    fileprivate mutating func count(_ diagnostic: Diagnostic) {
      findings += 1
      switch diagnostic.fix?.applicability {
      case .safe?: fixable += 1
      case .unsafe?: unsafelyFixable += 1
      case nil: break
      }
    }
  }

  /// The rules that have found something, the most frequent first.
  let rows: [Row]

  init(of run: Run) {
    var rows: [String: Row] = [:]
    for diagnostic in run.diagnostics {
      let key = "\(diagnostic.rule) \(diagnostic.severity.rawValue)"
      rows[key, default: Row(diagnostic)].count(diagnostic)
    }
    self.rows = rows.values.sorted {
      ($1.findings, $0.rule, $1.severity) < ($0.findings, $1.rule, $0.severity)
    }
  }
}
