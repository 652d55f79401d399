internal import Syntax

/// Judges the trace settings of services other than Lambda, each over the scenarios that it depends
/// on.
struct SwitchJudge {
  private let declarations: Declarations
  private let globals: Globals
  private let context: StackContext
  private let compiler = ConditionCompiler(effort: Effort(Effort.ofTemplate))

  init(_ declarations: Declarations, _ globals: Globals, _ context: StackContext) {
    self.declarations = declarations
    self.globals = globals
    self.context = context
  }

  /// The verdict on a resource; nil where its type has no such setting, or it is not sure to have an
  /// effect.
  func verdict(on resource: Resource) -> TraceSwitch? {
    guard let service = TracedService(rawValue: resource.typeName),
      TraceSupport(evaluator: Evaluator(declarations, .nothing, context: context))
        .isSupported(service, by: resource)
    else { return nil }
    if resource.logicalID == ImplicitAPI.logicalID, declarations.implicitAPIEvent != nil {
      return verdict(onReplaced: resource)
    }
    let inherits =
      service.globalsSection != nil && globals.isInherited(service.path[0], by: resource)
    let section = service.globalsSection.flatMap { section in
      inherits && globals.root["Globals"]?[section]?[service.path[0]] != nil ? section : nil
    }
    let own = resource.slot(service.path)
    let slot =
      section.map { PropertySlot(["Globals", $0] + service.path[...], in: globals.root) } ?? own
    let scenarios = scenarios(among: domain(of: resource)) { evaluator in
      state(service, value(service, resource, section, evaluator))
    }
    return TraceSwitch(
      resource: resource,
      service: service,
      state: service.refuses(slot) ? .invalid : scenarios.state,
      mayBeOn: scenarios.isExhausted
        || scenarios.cases.contains { $0.answer == .on || $0.answer == .unknown },
      slot: slot,
      overrideSlot: own,
      isInherited: section != nil,
      inherits: inherits,
      activeScenarios: scenarios.description { $0 == .on }
    )
  }

  /// The verdict on an API in whose place SAM puts its own: what it says itself does not count.
  private func verdict(onReplaced api: Resource) -> TraceSwitch {
    let slot = PropertySlot(["Globals", "Api", "TracingEnabled"], in: globals.root)
    let state = implicitAPI
    return TraceSwitch(
      resource: api,
      service: .serverlessAPI,
      state: state,
      mayBeOn: [.on, .conditional, .unknown].contains(state),
      slot: slot,
      overrideSlot: slot,
      isInherited: slot.node != nil,
      inherits: true,
      activeScenarios: nil
    )
  }

  /// The state of the REST API that SAM makes for events that name none.
  var implicitAPI: TraceSwitch.State {
    let service = TracedService.serverlessAPI
    guard let section = service.globalsSection,
      let node = globals.root["Globals"]?[section]?[service.path[0]]
    else { return .absent }
    let slot = PropertySlot(["Globals", section] + service.path[...], in: globals.root)
    guard !service.refuses(slot) else { return .invalid }
    return scenarios(among: .all) { state(service, $0.value(of: node, .none)) }.state
  }

  private func scenarios(
    among domain: DeploymentSet,
    of question: (Evaluator) -> TraceSwitch.State
  ) -> Scenarios<TraceSwitch.State> {
    Scenarios(compiler, among: domain, effort: Effort(partOf: compiler.effort)) {
      question(Evaluator(declarations, .scenario($0), context: context))
    }
  }

  /// The deployments in which a resource exists or may exist; all where that takes too much work.
  private func domain(of resource: Resource) -> DeploymentSet {
    let evaluator = Evaluator(declarations, .nothing, context: context)
    guard let name = resource.condition, let condition = compiler.condition(name, evaluator),
      let domain = try? compiler.diagrams.difference(
        .all,
        condition.failing,
        Effort(partOf: compiler.effort)
      ), !domain.isEmpty
    else { return .all }
    return domain
  }

  private func value(
    _ service: TracedService,
    _ resource: Resource,
    _ section: String?,
    _ evaluator: Evaluator
  ) -> Value {
    // What resources inherit is no mapping.
    let inherited = section.flatMap { globals.root["Globals"]?[$0]?[service.path[0]] }
    return inherited.map { evaluator.value(of: $0, .none) }
      ?? evaluator.value(at: service.path, of: resource)
  }

  private func state(_ service: TracedService, _ value: Value) -> TraceSwitch.State {
    switch value {
    case .absent, .null: return .absent
    case .undecided: return .unknown
    case .mapping, .list: return .invalid
    case .text(let text, _):
      guard let literal = text.literal else { return .unknown }
      if literal == service.activeValue { return .on }
      return service.inactiveValues.contains(literal) ? .off : .invalid
    }
  }
}

extension TracedService {
  /// Whether SAM refuses what stands in a place: it takes no text for a boolean.
  fileprivate func refuses(_ slot: PropertySlot) -> Bool {
    guard self == .serverlessAPI, case .value(let node) = slot else { return false }
    return node.target.scalarKind == .string
  }
}

extension Scenarios<TraceSwitch.State> {
  /// The one state of all scenarios.
  fileprivate var state: TraceSwitch.State {
    guard !isExhausted else { return .unknown }
    return cases.count > 1 ? .conditional : cases.first?.answer ?? .absent
  }
}
