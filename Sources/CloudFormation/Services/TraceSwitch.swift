internal import Syntax

/// A setting of a service other than Lambda that decides whether the service sends traces to X-Ray.
public struct TraceSwitch: Sendable {
  /// What the setting amounts to over all scenarios in which the resource exists.
  public enum State: String, Sendable {
    /// The service sends traces.
    case on
    /// The setting says that it does not.
    case off
    /// Nothing is set, and services send no traces by default.
    case absent
    /// The value is none that AWS accepts.
    case invalid
    /// It differs between scenarios.
    case conditional
    /// The template does not decide.
    case unknown
  }

  /// The resource that has the setting.
  public let resource: Resource
  /// Which setting it is.
  public let service: TracedService
  /// What it amounts to.
  public let state: State
  /// Whether the service sends traces in some scenario, as far as the template decides.
  public let mayBeOn: Bool
  /// The place of the setting that counts, or the place where it belongs.
  public let slot: PropertySlot
  /// The place of the resource's own setting; where it inherits none, that is ``slot``.
  public let overrideSlot: PropertySlot
  /// Whether `Globals` gives the setting that counts.
  public let isInherited: Bool
  /// Whether the resource takes what `Globals` says, or would if that said anything.
  public let inherits: Bool
  /// The scenarios in which the service sends traces, where that differs.
  public let activeScenarios: ScenarioDescription?
}

extension Template {
  /// The settings of the services around the functions, in the order of the template.
  ///
  /// Worked out when asked for: most runs look at functions only.
  public var traceSwitches: [TraceSwitch] { traceSwitches(of: TracedService.allCases) }

  /// The settings of some kinds of services around the functions, in the order of the template.
  public func traceSwitches(of services: [TracedService]) -> [TraceSwitch] {
    let names = Set(services.map(\.rawValue))
    let judge = SwitchJudge(declarations, Globals(root: root), context)
    return declarations.resources.filter { names.contains($0.typeName) }
      .compactMap(judge.verdict)
  }

  /// What `Globals` says about the traces of the REST API that SAM makes for events that name none.
  public var implicitAPITracing: TraceSwitch.State {
    SwitchJudge(declarations, Globals(root: root), context).implicitAPI
  }
}
