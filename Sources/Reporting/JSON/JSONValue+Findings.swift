internal import Linting
internal import Rewriting
internal import Syntax

/// Findings and counts as the documents of the tool have them.
extension JSONValue {
  /// A finding, as the document of `xraylint check` lists it.
  init(_ diagnostic: Diagnostic) {
    self = [
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "path": .string(diagnostic.path),
      "location": JSONValue(diagnostic.span),
      "logicalId": .string(diagnostic.logicalID.nilIfEmpty),
      "resourceType": .string(diagnostic.resourceType.nilIfEmpty),
      "notes": .array(
        diagnostic.notes.map {
          ["message": .string($0.message), "location": JSONValue($0.span)]
        }
      ),
      "fix": diagnostic.fix.map { JSONValue($0) } ?? .null,
    ]
  }

  /// A finding that is not reported, with what hides it.
  init(_ suppressed: SuppressedDiagnostic) {
    self = [
      "finding": JSONValue(suppressed.diagnostic),
      "suppression": [
        "kind": .string(suppressed.kind.rawValue),
        "reason": .string(suppressed.reason),
        "until": .string(suppressed.until?.description),
      ],
    ]
  }

  /// The counts of a run.
  init(_ totals: Totals) {
    self = [
      "templates": .integer(totals.templates),
      "functions": .integer(totals.functions),
      "findings": .integer(totals.findings),
      "fixable": .integer(totals.fixable),
      "fixed": .integer(totals.fixed),
      "suppressed": .integer(totals.suppressed),
      "baselined": .integer(totals.baselined),
    ]
  }

  private init(_ fix: Diagnostic.Fix) {
    self = [
      "applicability": .string(fix.applicability.rawValue),
      "title": .string(fix.title),
      "edits": .array(
        fix.replacements.map { replacement in
          [
            "startByte": .integer(Int(replacement.edit.range.lowerBound)),
            "endByte": .integer(Int(replacement.edit.range.upperBound)),
            "replacement": .string(replacement.text),
          ]
        }
      ),
    ]
  }
}

extension String {
  /// The text, or nil where there is none.
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
