internal import CloudFormation
internal import GoModules
internal import Linting
internal import ServiceMap

/// The inventory for programs: schema version 1 of the document of `xraylint inventory`.
///
/// Every key is always there; what does not apply is null. Fields are added, never changed. A file of
/// several documents gives several templates of one path.
public struct InventoryJSONReporter: InventoryReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole report.
  public func report(on inventory: Inventory) -> [UInt8] {
    JSONWriter.document([
      "schemaVersion": 1,
      "templates": .array(inventory.templates.map { JSONValue($0) }),
      "coverage": JSONValue(inventory.coverage),
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
      "coverage": JSONValue(template.coverage),
    ]
  }

  fileprivate init(_ coverage: Coverage) {
    self = [
      "functions": .integer(coverage.functions),
      "traced": .integer(coverage.traced),
      "percent": coverage.percent.map { .integer($0) } ?? .null,
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
      "versions": [
        "publishedBy": .string(function.versions.publishedBy?.rawValue),
        "aliases": .strings(function.versions.aliases),
        "followsTracing": function.versions.followsTracing.map { .boolean($0) } ?? .null,
      ],
      "trail": function.trail.map { JSONValue($0) } ?? .null,
      "instrumentation": [
        "language": function.code == nil ? .null : "go",
        "state": .string(function.code?.instrumentation.state.rawValue),
        "libraries": .strings(function.code?.instrumentation.libraries ?? []),
      ],
    ]
  }

  private init(_ trail: Trail) {
    self = [
      "state": .string(trail.state.rawValue),
      "breaks": .array(trail.breaks.map { JSONValue(endOfTrail: $0) }),
      "doubts": .array(trail.doubts.map { JSONValue(endOfTrail: $0) }),
      "untraceableSources": .array(
        trail.untraceableSources.map { source in
          let node = source.node
          return [
            "logicalId": .string(node.resourceType == nil ? nil : node.id),
            "type": .string(node.resourceType),
            "event": .string(node.resourceType == nil ? node.label : nil),
            "service": .string(source.kind.rawValue),
          ]
        }
      ),
    ]
  }

  private init(endOfTrail node: ServiceNode) {
    self = [
      "logicalId": .string(node.id),
      "type": .string(node.resourceType),
      "reason": .string(node.reason?.rawValue),
    ]
  }
}
