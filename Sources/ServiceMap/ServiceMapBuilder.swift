internal import CloudFormation
internal import Syntax

/// Collects the nodes and edges of a service map.
struct ServiceMapBuilder {
  let template: Template
  private(set) var nodes: [ServiceNode] = []
  private(set) var edges: [ServiceEdge] = []
  private var known: Set<String> = []
  private var seen: Set<ServiceEdge> = []
  /// The functions that versions and aliases stand for.
  private let standIns: [String: [String]]
  /// The functions by their logical IDs.
  let functions: [String: Function]

  /// Collects the services of the template.
  init(_ template: Template) {
    self.template = template
    standIns = template.functionStandIns
    let switches = Dictionary(
      template.traceSwitches.map { ($0.resource.logicalID, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    functions = Dictionary(
      template.functions.map { ($0.logicalID, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let stages = stages(switches)
    for resource in template.resources {
      guard let kind = ServiceKind(resourceType: resource.typeName) else { continue }
      let id = resource.logicalID
      let verdict =
        functions[id].map(TraceVerdict.init)
        ?? (stages[id] ?? switches[id]).map(TraceVerdict.init)
        ?? TraceVerdict(resource)
      add(
        ServiceNode(
          id: id,
          kind: kind,
          label: id,
          resourceType: resource.typeName,
          trace: verdict.trace,
          reason: verdict.reason
        )
      )
    }
  }

  /// The stage that decides for each REST API.
  private func stages(_ switches: [String: TraceSwitch]) -> [String: TraceSwitch] {
    var result: [String: TraceSwitch] = [:]
    for resource in template.resources {
      guard let setting = switches[resource.logicalID],
        setting.service == .apiStage || setting.service == .apiDeployment,
        let api = resource.properties?["RestApiId"]
      else { continue }
      for target in template.resources(namedIn: api, of: resource) {
        // One stage that sends no traces is what there is to say.
        let current = result[target.logicalID]
        if current == nil || current?.state == .on {
          result[target.logicalID] = setting
        }
      }
    }
    return result
  }

  /// Adds a node, unless there is one with its ID.
  mutating func add(_ node: ServiceNode) {
    guard known.insert(node.id).inserted else { return }
    nodes.append(node)
  }

  /// Adds an edge between two nodes of the map.
  mutating func add(_ edge: ServiceEdge) {
    guard edge.source != edge.target, known.contains(edge.source), known.contains(edge.target),
      // One arrow says enough, whatever makes the connection.
      seen.insert(ServiceEdge(edge.source, edge.target, .target)).inserted
    else { return }
    edges.append(edge)
  }

  /// The services that a value of a resource names, in no certain order of importance.
  func services(in value: Node?, of resource: Resource) -> [String] {
    guard let value else { return [] }
    return template.names(in: value, of: resource).flatMap { name in
      standIns[name] ?? (template.resource(name) == nil ? [] : [name])
    }.filter(known.contains)
  }

  /// Adds whoever calls from outside: in front of what is made to be called, and of functions that
  /// have a URL, or that nothing else calls.
  mutating func addClients() {
    let called = Set(edges.map(\.target)).subtracting(functionsWithURL)
    let entrances = nodes.filter { node in
      node.kind.isEntrance || node.kind == .function && !called.contains(node.id)
    }
    guard !entrances.isEmpty else { return }
    let client = ServiceNode(
      // No logical ID has brackets.
      id: "(clients)",
      kind: .client,
      label: "clients",
      resourceType: nil,
      trace: .passive,
      reason: nil
    )
    guard known.insert(client.id).inserted else { return }
    nodes.insert(client, at: 0)
    for entrance in entrances { add(ServiceEdge(client.id, entrance.id, .client)) }
  }

  /// The edges without those that stand for the permission to take events from a queue or a stream.
  var edgesWithoutPolling: [ServiceEdge] {
    let polled = Set(
      nodes.filter { [.queue, .stream, .broker].contains($0.kind) }.map(\.id)
    )
    let events = Set(edges.filter { $0.origin == .event }.map { [$0.source, $0.target] })
    return edges.filter { edge in
      edge.origin != .policy || !polled.contains(edge.target)
        || !events.contains([edge.target, edge.source])
    }
  }

  /// The functions that can be called by a URL of their own.
  private var functionsWithURL: [String] {
    template.resources.flatMap { resource -> [String] in
      let properties = resource.properties
      switch resource.typeName {
      case "AWS::Serverless::Function":
        return properties?["FunctionUrlConfig"] == nil ? [] : [resource.logicalID]
      case "AWS::Lambda::Url": return services(in: properties?["TargetFunctionArn"], of: resource)
      default: return []
      }
    }
  }
}
