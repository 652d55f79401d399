internal import CloudFormation
internal import Syntax

extension ServiceMapBuilder {
  /// Adds every connection that the template tells.
  mutating func addConnections() {
    for resource in template.resources {
      addEvents(of: resource)
      for connection in Connection.all where connection.type == resource.typeName {
        add(connection, of: resource)
      }
      addPolicies(of: resource)
      addConnectors(of: resource)
    }
  }

  private mutating func add(_ connection: Connection, of resource: Resource) {
    for source in ends(connection.source, of: resource) {
      for target in ends(connection.target, of: resource) {
        // A source of events that Lambda polls and cannot trace.
        let kind = nodes.first { $0.id == source }?.resourceType
        let isUntraceable =
          connection.origin == .event && kind.map(ServiceMapBuilder.untraceable.contains) ?? false
        add(ServiceEdge(source, target, connection.origin, isUntraceable: isUntraceable))
      }
    }
  }

  private static let untraceable: Set<String> = [
    "AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster", "AWS::AmazonMQ::Broker",
    "AWS::DocDB::DBCluster",
  ]

  /// The services at one end of a connection.
  private func ends(_ path: [String], of resource: Resource) -> [String] {
    guard !path.isEmpty else { return [resource.logicalID] }
    var value = resource.body["Properties"]
    for key in path { value = value?[key] }
    return services(in: value, of: resource)
  }

  /// Adds what the roles of a function allow it to use.
  private mutating func addPolicies(of resource: Resource) {
    guard let function = template.functions.first(where: { $0.logicalID == resource.logicalID })
    else { return }
    var holders = function.roles.compactMap(\.role?.logicalID).compactMap(template.resource)
    let subjects = [function.logicalID] + holders.map(\.logicalID)
    holders += subjects.flatMap(template.policies(attachedTo:))
    for holder in holders {
      for key in ["Policies", "PolicyDocument"] {
        let value = holder.body["Properties"]?[key]
        for target in services(in: value, of: holder) {
          add(ServiceEdge(function.logicalID, target, .policy))
        }
      }
    }
  }

  /// Adds the connectors that stand inside their source.
  ///
  /// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/managing-permissions-connectors.html>.
  private mutating func addConnectors(of resource: Resource) {
    guard let connectors = resource.body["Connectors"] else { return }
    for target in services(in: connectors, of: resource) {
      add(ServiceEdge(resource.logicalID, target, .connector))
    }
  }

  /// Adds the events of a function or a state machine with their sources.
  private mutating func addEvents(of resource: Resource) {
    guard resource.typeName.hasPrefix("AWS::Serverless::") else { return }
    for entry in resource.body["Properties"]?["Events"]?.effectiveEntries ?? [] {
      let event = entry.value.target
      guard let kind = event["Type"]?.text.flatMap({ EventKind($0) }) else { continue }
      let properties = event["Properties"]
      var sources = kind.sourceKeys.flatMap { services(in: properties?[$0], of: resource) }
      if sources.isEmpty {
        let name = entry.key.target.text ?? ""
        let names = kind.sourceKeys.contains { properties?[$0] != nil }
        sources = [addSource(of: kind, isNamed: names, name, of: resource)]
      }
      for source in sources {
        add(
          ServiceEdge(source, resource.logicalID, .event, isUntraceable: kind.isUntraceable)
        )
      }
    }
  }

  /// Adds the source of an event that the template does not hold, and returns its ID.
  private mutating func addSource(
    of kind: EventKind,
    isNamed: Bool,
    _ event: String,
    of resource: Resource
  ) -> String {
    let implicit = isNamed ? nil : kind.implicitID
    let id = implicit ?? "\(resource.logicalID).\(event)"
    let verdict =
      implicit == ImplicitAPI.logicalID
      ? TraceVerdict.implicitAPI(tracing: template.implicitAPITracing)
      : implicit == nil ? TraceVerdict.elsewhere : TraceVerdict.unsupportedAPI
    add(
      ServiceNode(
        id: id,
        kind: kind.kind,
        label: implicit ?? event,
        resourceType: nil,
        trace: verdict.trace,
        reason: verdict.reason
      )
    )
    return id
  }
}
