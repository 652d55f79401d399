public import Syntax

/// The REST API that SAM makes for events that name none; only `Globals` has a say in its tracing, even
/// where the template declares an API of that logical ID: SAM puts its own in the place of that.
///
/// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html>.
public struct ImplicitAPI: Sendable {
  /// The logical ID that SAM gives it.
  public static let logicalID = "ServerlessRestApi"

  /// The resource whose event is the first that asks for it.
  public let resource: Resource
  /// The key of that event.
  public let event: Node
  /// What `Globals` says about its tracing.
  public let state: TraceSwitch.State
  /// The place of the setting in `Globals`.
  public let slot: PropertySlot
}

extension Template {
  /// The REST API that SAM makes for events that name none; nil where every event names one.
  public var implicitAPI: ImplicitAPI? {
    declarations.implicitAPIEvent.map { resource, event in
      ImplicitAPI(
        resource: resource,
        event: event,
        state: implicitAPITracing,
        slot: globalAPITracing
      )
    }
  }

  /// The place of the setting that REST APIs of SAM inherit.
  public var globalAPITracing: PropertySlot {
    PropertySlot(["Globals", "Api", "TracingEnabled"], in: root)
  }
}

extension Declarations {
  /// The first event of a REST API that names none, or the one that SAM makes, by its key.
  var implicitAPIEvent: (resource: Resource, event: Node)? {
    for resource in resources where resource.type?.hasImplicitRole ?? false {
      if let event = resource.firstEventWithoutAPI { return (resource, event) }
    }
    return nil
  }
}

extension Resource {
  /// The key of the first event of a REST API that names no API.
  fileprivate var firstEventWithoutAPI: Node? {
    let events = properties?["Events"]?.target
    return events?.effectiveEntries.first { entry in
      let event = entry.value.target
      guard event["Type"]?.hasText("Api") ?? false, let properties = event["Properties"] else {
        return false
      }
      guard IntrinsicFunction(properties) == nil, properties["Fn::Transform"] == nil else {
        return false
      }
      return properties["RestApiId"].map(\.isImplicitAPI) ?? true
    }?.key
  }
}

extension Node {
  /// Whether the value of `RestApiId` stands for the API that SAM makes.
  fileprivate var isImplicitAPI: Bool {
    guard let function = IntrinsicFunction(self) else { return isNull }
    return function.name == .ref && function.argument.hasText(ImplicitAPI.logicalID)
  }
}
