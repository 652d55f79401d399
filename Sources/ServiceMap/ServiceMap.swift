public import CloudFormation

/// The service map that X-Ray would draw for a template: who calls whom, and where traces end.
///
/// Drawn from what the template says: events, targets, environment variables, policies and
/// connectors. What functions call beyond that, only a trace can tell.
public struct ServiceMap: Sendable {
  /// The services in the order of the template, clients first.
  public let nodes: [ServiceNode]
  /// The connections, without repetition.
  public let edges: [ServiceEdge]

  /// Draws the map of a template.
  public init(of template: Template) {
    var builder = ServiceMapBuilder(template)
    builder.addConnections()
    builder.addClients()
    edges = builder.edgesWithoutPolling
    // X-Ray draws what takes part in a trace: what nobody calls, and what has none of its own, does not.
    let connected = Set(edges.flatMap { [$0.source, $0.target] })
    nodes = builder.nodes.filter { $0.trace != .passive || connected.contains($0.id) }
  }

  /// The node with an ID.
  public func node(_ id: String) -> ServiceNode? {
    nodes.first { $0.id == id }
  }

  /// Where the trail ends although it could go on: a service that does not send its part, or a
  /// connection that carries no trace.
  public var ends: [End] {
    nodes.filter { $0.trace == .broken || $0.trace == .unknown }.map(End.node)
      + edges.filter(\.isUntraceable).map(End.edge)
  }

  /// A place where a trail ends.
  public enum End: Sendable, Hashable {
    /// A service that does not, or may not, send its part.
    case node(ServiceNode)
    /// A connection that carries no trace.
    case edge(ServiceEdge)
  }
}
