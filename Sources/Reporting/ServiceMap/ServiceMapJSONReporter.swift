public import ServiceMap

/// The map for programs: schema version 1 of the document of `xraylint map`.
///
/// Every key is always there; what does not apply is null.
public struct ServiceMapJSONReporter: ServiceMapReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole drawing.
  public func report(on map: ServiceMap, title: String) -> [UInt8] {
    JSONWriter.document([
      "schemaVersion": 1,
      "title": .string(title),
      "nodes": .array(map.nodes.map { JSONValue($0) }),
      "edges": .array(map.edges.map { JSONValue($0) }),
      "ends": .strings(map.endings),
    ])
  }
}

extension JSONValue {
  fileprivate init(_ node: ServiceNode) {
    self = [
      "id": .string(node.id),
      "kind": .string(node.kind.rawValue),
      "label": .string(node.label),
      "type": .string(node.resourceType),
      "trace": .string(node.trace.rawValue),
      "reason": .string(node.explanation),
    ]
  }

  fileprivate init(_ edge: ServiceEdge) {
    self = [
      "source": .string(edge.source),
      "target": .string(edge.target),
      "origin": .string(edge.origin.rawValue),
      "traceable": .boolean(!edge.isUntraceable),
    ]
  }
}
