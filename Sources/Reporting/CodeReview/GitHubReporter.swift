internal import Linting
internal import Syntax

/// The report as annotations of a GitHub Actions workflow.
public struct GitHubReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in run.files {
      for diagnostic in file.diagnostics { bytes += command(for: diagnostic).line.utf8 }
      if let problem = file.problem { bytes += command(for: problem).line.utf8 }
    }
    return bytes
  }

  private func command(for diagnostic: Diagnostic) -> WorkflowCommand {
    let (start, end) = (diagnostic.span.start, diagnostic.span.end)
    var place = [("line", String(start.line)), ("endLine", String(end.line))]
    // GitHub takes columns only within one line.
    if start.line == end.line {
      place += [("col", String(start.column)), ("endColumn", String(end.column))]
    }
    return WorkflowCommand(
      diagnostic.severity.commandName,
      [("title", "xraylint (\(diagnostic.rule))"), ("file", diagnostic.path)] + place,
      message: [diagnostic.message] + diagnostic.details
    )
  }

  private func command(for problem: FileProblem) -> WorkflowCommand {
    let place = problem.location.map { [("line", String($0.line)), ("col", String($0.column))] }
    return WorkflowCommand(
      "error",
      [("title", "xraylint"), ("file", problem.path)] + (place ?? []),
      message: [problem.message]
    )
  }
}

extension Severity {
  fileprivate var commandName: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
