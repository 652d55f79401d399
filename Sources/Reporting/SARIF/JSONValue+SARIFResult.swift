internal import Linting

extension JSONValue {
  /// A finding as a `result`.
  init(sarif diagnostic: Diagnostic, _ fingerprint: Fingerprint, ruleIndex: Int?) {
    let unplaced = diagnostic.notes.filter { $0.span == nil }.map { "note: \($0.message)" }
    let related = diagnostic.notes.compactMap { note in note.span.map { (note.message, $0) } }
    self = .members([
      "ruleId": .string(diagnostic.rule),
      "ruleIndex": ruleIndex.map { .integer($0) } ?? .null,
      "level": .string(diagnostic.severity.sarifLevel),
      "message": JSONValue(sarifMessage: [diagnostic.message] + unplaced),
      "locations": [
        .members([
          "physicalLocation": JSONValue(sarifLocation: diagnostic.path, diagnostic.span),
          "logicalLocations": diagnostic.logicalID.isEmpty
            ? .null
            : [
              [
                "name": .string(diagnostic.logicalID),
                "fullyQualifiedName": .string("Resources.\(diagnostic.logicalID)"),
                "kind": "resource",
              ]
            ],
        ])
      ],
      "relatedLocations": related.isEmpty
        ? .null
        : .array(
          related.enumerated().map { position, note in
            [
              "id": .integer(position + 1),
              "physicalLocation": JSONValue(sarifLocation: diagnostic.path, note.1),
              "message": JSONValue(sarifMessage: [note.0]),
            ]
          }
        ),
      // GitHub reads the first name only, and would else make a hash of lines.
      "partialFingerprints": [
        "primaryLocationLineHash": .string(fingerprint.withinFile),
        "ruleAndResource/v1": .string(fingerprint.withinFile),
      ],
      "fixes": diagnostic.fix.map { [JSONValue(sarif: $0, of: diagnostic.path)] } ?? .null,
    ])
  }

  private init(sarif fix: Diagnostic.Fix, of path: String) {
    let isSafe = fix.applicability == .safe
    self = [
      "description": JSONValue(sarifMessage: [isSafe ? fix.title : "\(fix.title) (unsafe)"]),
      "artifactChanges": [
        [
          "artifactLocation": JSONValue(sarifArtifact: path),
          "replacements": .array(
            fix.replacements.map { replacement in
              [
                "deletedRegion": JSONValue(sarifRegion: replacement.span),
                "insertedContent": ["text": .string(replacement.text)],
              ]
            }
          ),
        ]
      ],
      "properties": ["applicability": .string(fix.applicability.rawValue)],
    ]
  }
}
