internal import Linting

/// The report in one line a finding, as compilers and editors have it:
/// `path:line:col: severity[rule] message`; what was fixed has `fixed` for its severity.
public struct ConciseReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    var output = TextBuffer()
    for file in run.files {
      for diagnostic in file.fixed {
        let place = String.place(diagnostic.path, diagnostic.span.start)
        let label = "\(run.fixedLabel)[\(diagnostic.rule)]"
        output.writeLine("\(place): \(label) \(diagnostic.fixedMessage.displayed)")
      }
      for diagnostic in file.diagnostics {
        let place = String.place(diagnostic.path, diagnostic.span.start)
        let label = "\(diagnostic.severity.rawValue)[\(diagnostic.rule)]"
        output.writeLine("\(place): \(label) \(diagnostic.message.displayed)")
      }
      if let problem = file.problem {
        let place = String.place(problem.path, problem.location)
        output.writeLine("\(place): error: \(problem.message.displayed)")
      }
    }
    return output.bytes
  }
}
