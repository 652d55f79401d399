internal import Linting
internal import Syntax

/// The report for reviewdog, with safe fixes as suggestions: `rdjson`.
///
/// A fix is one suggestion from its first to its last edit, because reviewers accept suggestions one
/// by one, and half a fix can break a deployment. Columns count bytes.
/// See <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>.
public struct ReviewdogReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .suggestions }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    let findings = run.diagnostics.lazy.map { JSONValue(reviewed: $0) }
    let problems = run.problems.lazy.map { JSONValue(reviewed: $0) }
    return JSONWriter.document([
      "source": ["name": "xraylint"],
      "diagnostics": .sequence([AnySequence(findings), AnySequence(problems)].joined()),
    ])
  }
}

extension JSONValue {
  fileprivate init(reviewed diagnostic: Diagnostic) {
    let suggestion = diagnostic.fix?.applicability == .safe ? diagnostic.fix?.suggestion : nil
    let related = diagnostic.notes.compactMap { note in note.span.map { (note.message, $0) } }
    self = .members([
      "message": .string(([diagnostic.message.displayed] + diagnostic.details).joinedLines),
      "location": ["path": .string(diagnostic.path), "range": JSONValue(range: diagnostic.span)],
      "severity": .string(diagnostic.severity.rawValue.uppercased()),
      "code": ["value": .string(diagnostic.rule)],
      "suggestions": suggestion.map {
        [["range": JSONValue(range: $0.span), "text": .string($0.text)]]
      } ?? .null,
      "related_locations": related.isEmpty
        ? .null
        : .array(
          related.map { message, span in
            [
              "message": .string(message.displayed),
              "location": ["path": .string(diagnostic.path), "range": JSONValue(range: span)],
            ]
          }
        ),
    ])
  }

  fileprivate init(reviewed problem: FileProblem) {
    self = [
      "message": .string(problem.message.displayed),
      "location": .members([
        "path": .string(problem.path),
        "range": problem.location.map { ["start": ["line": .integer($0.line)]] } ?? .null,
      ]),
      "severity": "ERROR",
    ]
  }

  private init(range span: SourceSpan) {
    self = [
      "start": ["line": .integer(span.start.line), "column": .integer(span.startByteColumn)],
      "end": ["line": .integer(span.end.line), "column": .integer(span.endByteColumn)],
    ]
  }
}
