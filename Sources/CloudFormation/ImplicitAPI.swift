public import Syntax

/// The REST API that SAM makes for events that name none; only `Globals` has a say in its tracing.
///
/// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html>.
public struct ImplicitAPI: Sendable {
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
  /// The logical ID of the API that SAM makes for events that name none.
  public static let implicitAPIName = "ServerlessRestApi"

  /// The REST API that SAM makes for events that name none; nil where every event names one.
  public var implicitAPI: ImplicitAPI? {
    guard resource(Template.implicitAPIName) == nil else { return nil }
    for resource in resources where resource.type?.hasImplicitRole ?? false {
      guard let event = resource.firstEventWithoutAPI else { continue }
      return ImplicitAPI(
        resource: resource,
        event: event,
        state: implicitAPITracing,
        slot: globalAPITracing
      )
    }
    return nil
  }

  /// The place of the setting that REST APIs of SAM inherit.
  public var globalAPITracing: PropertySlot {
    PropertySlot(["Globals", "Api", "TracingEnabled"], in: root)
  }
}

extension Resource {
  /// The key of the first event of a REST API that names no API.
  fileprivate var firstEventWithoutAPI: Node? {
    let events = body["Properties"]?["Events"]?.target
    return events?.effectiveEntries.first { entry in
      let event = entry.value.target
      guard event["Type"]?.hasText("Api") ?? false, let properties = event["Properties"] else {
        return false
      }
      return IntrinsicFunction(properties) == nil && properties["Fn::Transform"] == nil
        && (properties["RestApiId"]?.isNull ?? true)
    }?.key
  }
}
