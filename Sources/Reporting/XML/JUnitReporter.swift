public import Linting
internal import Syntax

/// The report as results of tests, in the dialect of the Jenkins xUnit plugin: a suite for each file,
/// a failed case for each finding that counts, a skipped one for each that does not, and a passed one
/// for a template without findings.
///
/// See <https://github.com/jenkinsci/xunit-plugin> (`junit-10.xsd`).
public struct JUnitReporter: Reporter {
  private let threshold: @Sendable (String) -> Severity

  /// Creates a reporter.
  ///
  /// - Parameter threshold: The severity from which findings make the run fail, whatever the file.
  public init(failOn threshold: Severity = .warning) {
    self.init { _ in threshold }
  }

  /// Creates a reporter.
  ///
  /// - Parameter threshold: The severity from which findings in the file at a path make the run fail.
  public init(failOn threshold: @escaping @Sendable (_ path: String) -> Severity) {
    self.threshold = threshold
  }

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    let problems = run.problems.count
    let findings = run.files.reduce(0) { $0 + $1.diagnostics.count }
    let clean = run.files.count { $0.diagnostics.isEmpty && $0.problem == nil }
    return XMLWriter.document { writer in
      writer.element(
        "testsuites",
        [
          "name": "xraylint",
          "tests": String(findings + problems + clean),
          "failures": String(run.files.reduce(0) { $0 + failures(in: $1) }),
          "errors": String(problems),
        ]
      ) { writer in
        for file in run.files { write(file, to: &writer) }
      }
    }
  }

  private func failures(in file: FileResult) -> Int {
    guard !file.diagnostics.isEmpty else { return 0 }
    let threshold = threshold(file.path)
    return file.diagnostics.count { $0.severity >= threshold }
  }

  private func write(_ file: FileResult, to writer: inout XMLWriter) {
    let failures = failures(in: file)
    let problems = file.problem == nil ? 0 : 1
    let cases = max(1, file.diagnostics.count + problems)
    writer.element(
      "testsuite",
      [
        "name": file.path,
        "tests": String(cases),
        "failures": String(failures),
        "errors": String(problems),
        "skipped": String(file.diagnostics.count - failures),
      ]
    ) { writer in
      for diagnostic in file.diagnostics { write(diagnostic, to: &writer) }
      if let problem = file.problem {
        let place = String.place(problem.path, problem.location)
        writer.element("testcase", ["name": "error", "classname": file.path]) {
          $0.element("error", ["type": "error", "message": problem.message], lines: [place])
        }
      } else if file.diagnostics.isEmpty {
        writer.element("testcase", ["name": "no findings", "classname": file.path])
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, to writer: inout XMLWriter) {
    let owner = diagnostic.logicalID
    let name = owner.isEmpty ? diagnostic.rule : "\(diagnostic.rule): \(owner)"
    let place = String.place(diagnostic.path, diagnostic.span.start)
    writer.element("testcase", ["name": name, "classname": diagnostic.path]) { writer in
      writer.element(
        diagnostic.severity >= threshold(diagnostic.path) ? "failure" : "skipped",
        ["type": diagnostic.severity.rawValue, "message": diagnostic.message],
        lines: [place] + diagnostic.details
      )
    }
  }
}
