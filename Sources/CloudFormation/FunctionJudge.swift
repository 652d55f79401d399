internal import IAM
internal import Syntax

/// Judges the functions of a template one by one, each over the scenarios that it depends on.
struct FunctionJudge {
  let declarations: Declarations
  let graph: ResourceGraph
  let edge: EdgeFunctions
  private let effort = Effort(Effort.ofTemplate)
  private let permissions: RolePermissions

  init(_ declarations: Declarations, _ graph: ResourceGraph) {
    self.declarations = declarations
    self.graph = graph
    edge = EdgeFunctions(declarations)
    permissions = RolePermissions(declarations, graph, effort)
  }

  /// The role and its permission in one scenario.
  private struct RoleAnswer {
    let target: RoleTarget
    let permission: RolePermissions.Answer
  }

  /// The verdicts on a function.
  func verdicts(on function: any FunctionDeclaration) -> Function {
    let (targets, exists) = answers(for: function, function.role)
    let scenarios = answers(for: function) { roleAnswer(function, $0) }.scenarios
    let roles = assumedRoles(scenarios) + unreachedRoles(of: function, besides: targets)
    return Function(
      resource: function.resource,
      exists: exists,
      tracing: tracing(of: function),
      role: RoleVerdict(
        targets.isExhausted
          ? [.external(.undecided(.tooManyScenarios))] : targets.cases.map(\.answer)
      ),
      permission: permission(scenarios),
      roles: roles,
      exemption: isAtEdge(function, roles) ? .edge : nil
    )
  }

  private func roleAnswer(_ function: any FunctionDeclaration, _ evaluator: Evaluator) -> RoleAnswer
  {
    let target = function.role(evaluator)
    return RoleAnswer(
      target: target,
      permission: permissions.answer(target, for: function, evaluator)
    )
  }

  /// The answers to a question in every scenario in which the function exists, and whether there is
  /// one; for a function that never exists, the answers as if it did.
  private func answers<Answer>(
    for function: any FunctionDeclaration,
    _ question: (Evaluator) -> Answer
  ) -> (scenarios: Scenarios<Answer>, exists: Bool) {
    let condition = function.resource.condition
    let existing = scenarios { decisions -> Answer? in
      let evaluator = Evaluator(declarations, .scenario(decisions))
      if let condition, evaluator.condition(condition) == false { return nil }
      return question(evaluator)
    }
    guard existing.cases.isEmpty, !existing.isExhausted else { return (existing, true) }
    return (scenarios { question(Evaluator(declarations, .scenario($0))) }, false)
  }

  private func scenarios<Answer>(of question: (Decisions) -> Answer?) -> Scenarios<Answer> {
    Scenarios(effort: Effort(partOf: effort), of: question)
  }

  /// The roles of branches that no scenario reaches, because a condition compares literals.
  private func unreachedRoles(
    of function: any FunctionDeclaration,
    besides targets: Scenarios<RoleTarget>
  ) -> [Function.AssumedRole] {
    let reached = Set(targets.cases.map(\.answer))
    let all = scenarios { function.role(Evaluator(declarations, .everyBranch($0))) }
    guard all.cases.contains(where: { !reached.contains($0.answer) }) else { return [] }
    let answers = scenarios { decisions -> RoleAnswer? in
      let evaluator = Evaluator(declarations, .everyBranch(decisions))
      let target = function.role(evaluator)
      return reached.contains(target) ? nil : roleAnswer(function, evaluator)
    }
    return assumedRoles(answers)
  }

  private func tracing(of function: any FunctionDeclaration) -> Tracing {
    let scenarios = answers(for: function, function.tracing).scenarios
    let states = Set(scenarios.cases.map(\.answer.state))
    let state: TracingState =
      if scenarios.isExhausted {
        .unknown
      } else {
        states.count > 1 ? .conditional : states.first ?? .absent
      }
    let isMissing = [.absent, .invalid].contains(state)
    return Tracing(
      state: state,
      byDefault: function.tracing(Evaluator(declarations, .defaults)).state,
      source: function.tracingSource,
      slot: function.tracingSlot,
      overrideSlot: function.ownTracingSlot,
      isInherited: function.inheritsTracing,
      foreignKey: isMissing ? function.foreignTracingKey : nil,
      mayBeActive: scenarios.isExhausted || states.contains(.active) || states.contains(.unknown),
      activeScenarios: scenarios.description { $0.state == .active },
      constantCondition: state == .active && scenarios.cases.allSatisfy(\.decisions.isEmpty)
        ? function.tracingSlot.branchCondition : nil,
      undecided: scenarios.isExhausted
        ? .tooManyScenarios : scenarios.cases.lazy.compactMap(\.answer.undecided).first
    )
  }

  private func permission(_ scenarios: Scenarios<RoleAnswer>) -> PermissionVerdict {
    let states = Set(scenarios.cases.map(\.answer.permission.state))
    let isUndecided =
      scenarios.isExhausted
      || scenarios.cases.contains { $0.answer.permission == .tooManyScenarios }
    return PermissionVerdict(
      state: isUndecided
        ? .unknown : states.count > 1 ? .conditional : states.first ?? .unknown,
      permissions: scenarios.cases.compactMap(\.answer.permission.permission?.asWritten).uniqued,
      grantedScenarios: scenarios.description { $0.permission.state == .granted }
    )
  }

  private func assumedRoles(_ scenarios: Scenarios<RoleAnswer>) -> [Function.AssumedRole] {
    scenarios.cases.map(\.answer.target).uniqued.compactMap { target in
      let own = scenarios.filtered { $0.target == target }
      switch target {
      case .template, .implicit:
        return Function.AssumedRole(
          role: Role(target.logicalID.flatMap(declarations.resource)),
          permissions: own.cases.compactMap(\.answer.permission.permission).uniqued,
          grantedScenarios: own.description { $0.permission.state == .granted }
        )
      case .external, .missing: return nil
      }
    }
  }

  private func isAtEdge(
    _ function: any FunctionDeclaration,
    _ roles: [Function.AssumedRole]
  ) -> Bool {
    edge.logicalIDs.contains(function.resource.logicalID)
      || roles.contains { $0.role?.trustsEdge ?? false }
      || function.ownKey("AssumeRolePolicyDocument") != nil
        && function.resource.body["Properties"]?["AssumeRolePolicyDocument"]?
          .mentions("edgelambda.amazonaws.com") == true
  }
}

extension RoleTarget {
  /// The logical ID of a role of the template.
  fileprivate var logicalID: String? {
    if case .template(let id) = self { id } else { nil }
  }
}
