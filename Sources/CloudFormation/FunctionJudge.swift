internal import IAM
internal import Syntax

/// Judges the functions of a template one by one, each over the scenarios that it depends on.
struct FunctionJudge {
  let declarations: Declarations
  let graph: ResourceGraph
  let edge: EdgeFunctions

  /// The role and its permission in one scenario.
  private struct RoleAnswer: Hashable {
    let target: RoleTarget
    let permission: Permission?
  }

  /// The verdicts on a function.
  func verdicts(on function: any FunctionDeclaration) -> Function {
    let roleScenarios = Scenarios<RoleAnswer> { decisions in
      answer(for: function, decisions) { evaluator in
        let target = function.role(evaluator)
        let policies = RolePolicies(evaluator: evaluator, graph: graph)
        return RoleAnswer(
          target: target,
          permission: policies.permission(of: target, for: function)
        )
      }
    }
    let roles = assumedRoles(roleScenarios)
    return Function(
      resource: function.resource,
      tracing: tracing(of: function),
      role: RoleVerdict(
        roleScenarios.isExhausted
          ? [.external(.undecided(.tooManyScenarios))] : roleScenarios.cases.map(\.answer.target)
      ),
      permission: permission(roleScenarios),
      roles: roles,
      exemption: isAtEdge(function, roles) ? .edge : nil
    )
  }

  /// Asks a question in a scenario in which the function exists.
  private func answer<Answer>(
    for function: any FunctionDeclaration,
    _ decisions: Decisions,
    _ question: (Evaluator) -> Answer
  ) -> Answer? {
    let evaluator = Evaluator(declarations, decisions)
    if let condition = function.resource.condition, evaluator.condition(condition) == false {
      return nil
    }
    return question(evaluator)
  }

  private func tracing(of function: any FunctionDeclaration) -> Tracing {
    let scenarios = Scenarios<TracingAnswer> { decisions in
      answer(for: function, decisions, function.tracing)
    }
    let states = Set(scenarios.cases.map(\.answer.state))
    let state: TracingState =
      if scenarios.isExhausted { .unknown } else if states.isEmpty { .absent } else if states.count
        == 1
      { states.first ?? .absent } else { .conditional }
    let isMissing = [.absent, .invalid].contains(state)
    return Tracing(
      state: state,
      byDefault: function.tracing(Evaluator(declarations, nil)).state,
      source: function.tracingSource,
      slot: function.tracingSlot,
      overrideSlot: function.ownTracingSlot,
      foreignKey: isMissing ? function.foreignTracingKey : nil,
      mayBeActive: scenarios.isExhausted || states.contains(.active) || states.contains(.unknown),
      activeScenarios: scenarios.description { $0.state == .active },
      undecided: scenarios.isExhausted
        ? .tooManyScenarios : scenarios.cases.lazy.compactMap(\.answer.undecided).first
    )
  }

  private func permission(_ scenarios: Scenarios<RoleAnswer>) -> PermissionVerdict {
    let states = Set(scenarios.cases.map { $0.answer.permission?.state ?? .unknown })
    let state: PermissionVerdict.State =
      if scenarios.isExhausted || states.isEmpty { .unknown } else if states.count == 1 {
        states.first ?? .unknown
      } else { .conditional }
    return PermissionVerdict(
      state: state,
      permissions: scenarios.cases.compactMap(\.answer.permission).uniqued,
      grantedScenarios: scenarios.description { $0.permission?.state == .granted }
    )
  }

  private func assumedRoles(_ scenarios: Scenarios<RoleAnswer>) -> [Function.AssumedRole] {
    var ids: [String] = []
    for case .template(let id) in scenarios.cases.map(\.answer.target) where !ids.contains(id) {
      ids.append(id)
    }
    return ids.compactMap { id in
      guard let role = Role(declarations.resource(id)) else { return nil }
      let own = scenarios.filtered { $0.target == .template(id) }
      return Function.AssumedRole(
        role: role,
        permissions: own.cases.compactMap(\.answer.permission).uniqued,
        grantedScenarios: own.description { $0.permission?.state == .granted }
      )
    }
  }

  private func isAtEdge(
    _ function: any FunctionDeclaration,
    _ roles: [Function.AssumedRole]
  ) -> Bool {
    let evaluator = Evaluator(declarations, nil)
    return edge.logicalIDs.contains(function.resource.logicalID)
      || roles.contains { $0.role.trustsEdge(evaluator) }
      || function.ownKey("AssumeRolePolicyDocument") != nil
        && function.resource.body["Properties"]?["AssumeRolePolicyDocument"]?
          .mentions("edgelambda.amazonaws.com") == true
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in order.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
