/// The report for programs that read line by line: the objects of the JSON report, each on a line of
/// its own with its kind as `type`: `fixed`, `finding`, `suppressed`, `error`, and at the end one
/// `summary`.
///
/// See <https://jsonlines.org>.
public struct JSONLinesReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .appliedEdits }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in run.files {
      for diagnostic in file.fixed {
        bytes += JSONWriter.line(JSONValue(diagnostic).prefixed("type", "fixed"))
      }
      for diagnostic in file.diagnostics {
        bytes += JSONWriter.line(JSONValue(diagnostic).prefixed("type", "finding"))
      }
      for suppressed in file.suppressed {
        bytes += JSONWriter.line(JSONValue(suppressed).prefixed("type", "suppressed"))
      }
      if let problem = file.problem {
        bytes += JSONWriter.line(JSONValue(problem).prefixed("type", "error"))
      }
    }
    let summary = JSONValue(run.totals).prefixed("schemaVersion", 1)
    return bytes + JSONWriter.line(summary.prefixed("type", "summary"))
  }
}
