internal import CloudFormation

/// The inventory for programs: schema version 1 of the document of `xraylint inventory`.
///
/// Every key is always there; what does not apply is null. A file of several documents gives several
/// templates of one path.
public struct InventoryJSONReporter: InventoryReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole report.
  public func report(on inventory: Inventory) -> [UInt8] {
    JSONWriter.document([
      "schemaVersion": 1,
      "templates": .array(inventory.templates.map { JSONValue($0) }),
      "errors": JSONValue(inventory.problems),
    ])
  }
}

extension JSONValue {
  fileprivate init(_ template: TemplateRecord) {
    self = [
      "path": .string(template.path),
      "dialect": .string(template.dialect.rawValue),
      "functions": .array(template.functions.map { JSONValue($0) }),
    ]
  }

  private init(_ function: FunctionRecord) {
    self = [
      "logicalId": .string(function.logicalID),
      "type": .string(function.type),
      "location": JSONValue(function.location),
      "tracing": [
        "state": .string(function.tracing.rawValue),
        "byDefault": .string(function.tracingByDefault.rawValue),
        "source": .string(function.tracingSource.rawValue),
      ],
      "role": [
        "kind": .string(function.roleKind.rawValue),
        "logicalIds": .strings(function.roleLogicalIDs),
      ],
      "permission": [
        "state": .string(function.permission.rawValue),
        "grantedBy": .strings(function.grantedBy),
      ],
      "exempt": .string(function.exemption?.rawValue),
    ]
  }
}
