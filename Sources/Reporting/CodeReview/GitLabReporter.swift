internal import Linting
internal import Syntax

/// The report for GitLab's Code Quality widget.
///
/// See <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.
public struct GitLabReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    let findings = run.identified.lazy.map { JSONValue($0, $1) }
    let problems = run.problems.lazy.map { JSONValue(issueOf: $0) }
    return JSONWriter.document(.sequence([AnySequence(findings), AnySequence(problems)].joined()))
  }
}

extension JSONValue {
  fileprivate init(_ diagnostic: Diagnostic, _ fingerprint: Fingerprint) {
    self = [
      "description": .string(diagnostic.message.displayed),
      "check_name": .string(diagnostic.rule),
      "fingerprint": .string(fingerprint.among(filesAt: diagnostic.path)),
      "severity": .string(diagnostic.severity.gitLabName),
      "location": [
        "path": .string(diagnostic.path),
        "lines": [
          "begin": .integer(diagnostic.span.start.line), "end": .integer(diagnostic.span.end.line),
        ],
      ],
    ]
  }

  fileprivate init(issueOf problem: FileProblem) {
    self = [
      "description": .string(problem.message.displayed),
      "check_name": "xraylint-error",
      "fingerprint": .string(Fingerprint.hash([problem.path, "xraylint-error"])),
      "severity": "blocker",
      // Without a place the file as a whole is meant; the format wants a line.
      "location": [
        "path": .string(problem.path), "lines": ["begin": .integer(problem.location?.line ?? 1)],
      ],
    ]
  }
}

extension Severity {
  fileprivate var gitLabName: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
