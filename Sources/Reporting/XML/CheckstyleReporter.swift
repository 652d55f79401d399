internal import Linting
internal import Syntax

/// The report in the format of Checkstyle, which most collectors of warnings read.
///
/// See <https://checkstyle.org/> (`XMLLogger`).
public struct CheckstyleReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    XMLWriter.document { writer in
      writer.element("checkstyle", ["version": "4.3"]) { writer in
        for file in run.files where !file.diagnostics.isEmpty || file.problem != nil {
          writer.element("file", ["name": file.path]) { $0.writeErrors(of: file) }
        }
      }
    }
  }
}

extension XMLWriter {
  fileprivate mutating func writeErrors(of file: FileResult) {
    for diagnostic in file.diagnostics {
      element(
        "error",
        [
          "line": String(diagnostic.span.start.line),
          "column": String(diagnostic.span.start.column),
          "severity": diagnostic.severity.rawValue,
          "message": diagnostic.message,
          "source": "xraylint.\(diagnostic.rule)",
        ]
      )
    }
    guard let problem = file.problem else { return }
    element(
      "error",
      [
        // 0 is Checkstyle's line for a file as a whole.
        "line": String(problem.location?.line ?? 0),
        "column": String(problem.location?.column ?? 0),
        "severity": "error",
        "message": problem.message,
        "source": "xraylint.error",
      ]
    )
  }
}
