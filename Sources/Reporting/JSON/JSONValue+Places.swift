internal import Syntax

/// Places and problems as all documents of the tool have them.
extension JSONValue {
  /// A place: `{"line": 12, "column": 3}`; null where there is none.
  init(_ location: SourceLocation?) {
    guard let location else {
      self = .null
      return
    }
    self = ["line": .integer(location.line), "column": .integer(location.column)]
  }

  /// A stretch with the place behind its last character; null where there is none.
  init(_ span: SourceSpan?) {
    guard let span else {
      self = .null
      return
    }
    self = [
      "line": .integer(span.start.line), "column": .integer(span.start.column),
      "endLine": .integer(span.end.line), "endColumn": .integer(span.end.column),
    ]
  }

  /// The files that could not be judged.
  init(_ problems: [FileProblem]) {
    self = .array(problems.map { JSONValue($0) })
  }

  /// A file that could not be judged.
  init(_ problem: FileProblem) {
    self = [
      "path": .string(problem.path), "message": .string(problem.message),
      "location": JSONValue(problem.location),
    ]
  }
}
