/// How far traces get around a function: from the services that call it, through the function, to
/// those that it calls.
public struct Trail: Sendable, Hashable {
  /// What becomes of traces.
  public enum State: String, Sendable, CaseIterable {
    /// Every service that has a part of a trace to send sends it.
    case complete
    /// One of them surely does not.
    case broken
    /// Of one of them the template does not tell.
    case unknown
  }

  /// A source of events that carries no trace.
  public struct Source: Sendable, Hashable {
    /// The service, event or event source mapping on the map.
    public let node: ServiceNode
    /// What the source is.
    public let kind: UntraceableSource
  }

  /// The services, the function among them, that do not send their part.
  public let breaks: [ServiceNode]
  /// The services, the function among them, of which the template does not tell.
  public let doubts: [ServiceNode]
  /// The sources of events with which no trace can begin; they make no trail incomplete, as nobody can
  /// change that.
  public let untraceableSources: [Source]

  /// What becomes of traces.
  public var state: State { !breaks.isEmpty ? .broken : doubts.isEmpty ? .complete : .unknown }
}

extension ServiceMap {
  /// The trails around the functions by their logical IDs; those that X-Ray does not support have none.
  public var trails: [String: Trail] {
    let positions = Dictionary(
      nodes.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var around: [String: Set<Int>] = [:]
    var sources: [String: [Trail.Source]] = [:]
    for edge in edges {
      guard let source = positions[edge.source], let target = positions[edge.target] else {
        continue
      }
      around[edge.source, default: []].insert(target)
      around[edge.target, default: []].insert(source)
      if let kind = edge.untraceable {
        sources[edge.target, default: []].append(Trail.Source(node: nodes[source], kind: kind))
      }
    }
    var trails: [String: Trail] = [:]
    for (position, node) in nodes.enumerated() where node.kind == .function && node.reason != .edge
    {
      let others = around[node.id, default: []].subtracting([position]).sorted().map { nodes[$0] }
      let services = [node] + others
      trails[node.id] = Trail(
        breaks: services.filter { $0.trace == .broken },
        doubts: services.filter { $0.trace == .unknown },
        untraceableSources: sources[node.id, default: []]
      )
    }
    return trails
  }
}
