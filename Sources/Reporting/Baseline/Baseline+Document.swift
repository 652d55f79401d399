public import Linting

extension Baseline {
  /// The document: JSON, sorted, one entry a line, so that merges are easy.
  public var document: [UInt8] {
    JSONWriter.document([
      "schemaVersion": .integer(Baseline.schemaVersion),
      "findings": .array(
        keys.map { key in
          [
            "path": .string(key.path),
            "logicalId": .string(key.logicalID.isEmpty ? nil : key.logicalID),
            "rule": .string(key.rule),
            "count": .integer(counts[key] ?? 0),
          ]
        }
      ),
    ])
  }
}
