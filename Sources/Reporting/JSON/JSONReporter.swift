internal import Linting
internal import Rewriting
internal import Syntax

/// The report for programs: schema version 1 of the document of `xraylint check`.
///
/// Every key is always there; what does not apply is null. Lines and columns start at 1, columns
/// count Unicode scalars, `endColumn` is that behind the last character. Edits are byte offsets of the
/// file as it is, byte order mark included. `fixable` counts what `xraylint fix` changes without
/// further options. The document is indented by two spaces and complete whatever the exit status.
public struct JSONReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    let totals = run.totals
    return JSONWriter.document([
      "schemaVersion": 1,
      "findings": .array(run.diagnostics.map { JSONValue($0) }),
      "errors": JSONValue(run.problems),
      "summary": [
        "templates": .integer(totals.templates),
        "functions": .integer(totals.functions),
        "findings": .integer(totals.findings),
        "fixable": .integer(totals.fixable),
      ],
    ])
  }
}

extension JSONValue {
  fileprivate init(_ diagnostic: Diagnostic) {
    self = [
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "path": .string(diagnostic.path),
      "location": JSONValue(diagnostic.span),
      "logicalId": .string(diagnostic.logicalID),
      "resourceType": .string(diagnostic.resourceType),
      "notes": .array(
        diagnostic.notes.map {
          ["message": .string($0.message), "location": JSONValue($0.span)]
        }
      ),
      "fix": diagnostic.fix.map { JSONValue($0) } ?? .null,
    ]
  }

  private init(_ fix: Diagnostic.Fix) {
    self = [
      "applicability": .string(fix.applicability.rawValue),
      "title": .string(fix.title),
      "edits": .array(
        fix.edits.map { edit in
          [
            "startByte": .integer(Int(edit.range.lowerBound)),
            "endByte": .integer(Int(edit.range.upperBound)),
            "replacement": .string(String(decoding: edit.replacement, as: UTF8.self)),
          ]
        }
      ),
    ]
  }
}
