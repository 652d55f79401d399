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
    var sources = ends(connection.source, of: resource)
    let isMapping = connection.type == "AWS::Lambda::EventSourceMapping"
    let elsewhere = isMapping && sources.isEmpty ? addSource(ofMapping: resource) : nil
    if elsewhere != nil { sources = [resource.logicalID] }
    for source in sources {
      let type = template.resource(source)?.typeName
      let untraceable = isMapping ? type.flatMap(UntraceableSource.init(resourceType:)) : nil
      for target in ends(connection.target, of: resource) {
        add(
          ServiceEdge(source, target, connection.origin, untraceable: untraceable ?? elsewhere)
        )
      }
    }
  }

  /// Adds an event source mapping in place of its source, where the template does not hold that and
  /// Lambda cannot trace it.
  private mutating func addSource(ofMapping resource: Resource) -> UntraceableSource? {
    guard
      let source = resource.properties.flatMap(
        UntraceableSource.init(eventSourceMapping:)
      )
    else { return nil }
    add(
      ServiceNode(
        id: resource.logicalID,
        kind: source == .documentDB ? .database : .broker,
        label: resource.logicalID,
        resourceType: resource.typeName,
        trace: .passive,
        reason: nil
      )
    )
    return source
  }

  /// The services at one end of a connection.
  private func ends(_ path: [String], of resource: Resource) -> [String] {
    guard !path.isEmpty else { return [resource.logicalID] }
    var value = resource.properties
    for key in path { value = value?[key] }
    return services(in: value, of: resource)
  }

  /// Adds what the roles of a function allow it to use.
  private mutating func addPolicies(of resource: Resource) {
    guard let function = functions[resource.logicalID] else { return }
    var holders = function.roles.compactMap(\.role?.logicalID).compactMap(template.resource)
    let subjects = [function.logicalID] + holders.map(\.logicalID)
    holders += subjects.flatMap(template.policies(attachedTo:))
    holders += ([resource] + holders).flatMap(managedPolicies)
    for holder in holders {
      for key in ["Policies", "PolicyDocument"] {
        let value = holder.properties?[key]
        for target in services(in: value, of: holder) {
          add(ServiceEdge(function.logicalID, target, .policy))
        }
      }
    }
  }

  /// The managed policies of the template that a role, or a function of SAM, names.
  private func managedPolicies(of holder: Resource) -> [Resource] {
    ["ManagedPolicyArns", "Policies"].flatMap { key -> [Resource] in
      guard let value = holder.properties?[key] else { return [] }
      return template.resources(namedIn: value, of: holder).filter { $0.type == .managedPolicy }
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
    for entry in resource.properties?["Events"]?.effectiveEntries ?? [] {
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
          ServiceEdge(source, resource.logicalID, .event, untraceable: kind.untraceable)
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
