internal import Syntax

/// Places, messages and problems as SARIF has them.
extension JSONValue {
  /// A file that could not be judged, as a `notification`.
  init(sarif problem: FileProblem) {
    let region = problem.location.map { location -> JSONValue in
      ["startLine": .integer(location.line), "startColumn": .integer(location.column)]
    }
    self = [
      "level": "error",
      "message": JSONValue(sarifMessage: [problem.message]),
      "locations": [
        [
          "physicalLocation": .members([
            "artifactLocation": JSONValue(sarifArtifact: problem.path),
            "region": region ?? .null,
          ])
        ]
      ],
    ]
  }

  /// A stretch of a file as a `physicalLocation`.
  init(sarifLocation path: String, _ span: SourceSpan) {
    self = [
      "artifactLocation": JSONValue(sarifArtifact: path),
      "region": [
        "startLine": .integer(span.start.line), "startColumn": .integer(span.start.column),
        "endLine": .integer(span.end.line), "endColumn": .integer(span.end.column),
      ],
    ]
  }

  /// A stretch of a file as a `region` in all units of text.
  init(sarifRegion span: SourceSpan) {
    self = [
      "startLine": .integer(span.start.line), "startColumn": .integer(span.start.column),
      "endLine": .integer(span.end.line), "endColumn": .integer(span.end.column),
      "charOffset": .integer(span.scalars.lowerBound), "charLength": .integer(span.scalars.count),
    ]
  }

  /// A file as an `artifactLocation`; one outside the working directory stands by itself.
  init(sarifArtifact path: String) {
    self =
      path.hasPrefix("/")
      ? ["uri": .string("file://" + path.uriEscaped)]
      : ["uri": .string(path.uriEscaped), "uriBaseId": "%SRCROOT%"]
  }

  /// Lines of text as a plain `message`.
  init(sarifMessage lines: [String]) {
    self = ["text": .string(lines.map(\.sarifEscaped).joinedLines)]
  }
}

extension String {
  /// The path as that of a URI: <https://www.rfc-editor.org/rfc/rfc3986#section-3.3>.
  ///
  /// A colon is escaped as well; in the first component it would end a scheme.
  fileprivate var uriEscaped: String {
    var text = ""
    for byte in utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// The text as a part of a plain message, in which brackets make links and braces placeholders.
  ///
  /// See sections 3.11.5 and 3.11.6 of the specification.
  fileprivate var sarifEscaped: String {
    displayed.replacing("\\", with: "\\\\").replacing("[", with: "\\[")
      .replacing("]", with: "\\]").replacing("{", with: "{{").replacing("}", with: "}}")
  }
}
