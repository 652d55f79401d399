internal import IAM
internal import Syntax

/// Judges the functions of a template one by one, each over the scenarios that it depends on.
struct FunctionJudge {
  let declarations: Declarations
  let graph: ResourceGraph
  let edge: EdgeFunctions
  let context: StackContext

  /// The role and its permission in one scenario.
  private struct RoleAnswer: Hashable {
    let target: RoleTarget
    /// The permission that counts for the verdict.
    let permission: RolePermission?
    /// The permission of the role that is meant, where only its name is given.
    let intended: RolePermission?
  }

  /// The verdicts on a function.
  func verdicts(on function: any FunctionDeclaration) -> Function {
    let (scenarios, exists) = answers(for: function) { roleAnswer(function, $0) }
    let roles = assumedRoles(scenarios) + unreachedRoles(of: function, besides: scenarios)
    return Function(
      resource: function.resource,
      exists: exists,
      tracing: tracing(of: function),
      role: RoleVerdict(
        scenarios.isExhausted
          ? [.external(.undecided(.tooManyScenarios))] : scenarios.cases.map(\.answer.target)
      ),
      permission: permission(scenarios),
      roles: roles,
      roleNames: function.roleNames(declarations),
      exemption: isAtEdge(function, roles) ? .edge : nil
    )
  }

  private func roleAnswer(_ function: any FunctionDeclaration, _ evaluator: Evaluator) -> RoleAnswer
  {
    let target = function.role(evaluator)
    let policies = RolePolicies(evaluator: evaluator, graph: graph)
    return RoleAnswer(
      target: target,
      permission: policies.permission(of: target, for: function),
      intended: target.namedRole.flatMap { policies.permission(of: .template($0), for: function) }
    )
  }

  /// The answers to a question in every scenario in which the function exists, and whether there is
  /// one; for a function that never exists, the answers as if it did.
  private func answers<Answer>(
    for function: any FunctionDeclaration,
    _ question: (Evaluator) -> Answer
  ) -> (scenarios: Scenarios<Answer>, exists: Bool) {
    let condition = function.resource.condition
    let existing = Scenarios<Answer> { decisions in
      let evaluator = Evaluator(declarations, decisions, context: context)
      if let condition, evaluator.condition(condition) == false { return nil }
      return question(evaluator)
    }
    guard existing.cases.isEmpty, !existing.isExhausted else { return (existing, true) }
    return (Scenarios { question(Evaluator(declarations, $0, context: context)) }, false)
  }

  /// The roles of branches that no scenario reaches, because a condition compares literals.
  private func unreachedRoles(
    of function: any FunctionDeclaration,
    besides scenarios: Scenarios<RoleAnswer>
  ) -> [Function.AssumedRole] {
    let reached = Set(scenarios.cases.map(\.answer.target))
    let all = Scenarios { decisions in
      roleAnswer(
        function,
        Evaluator(declarations, decisions, context: context, seesEveryBranch: true)
      )
    }
    return assumedRoles(all.filtered { !reached.contains($0.target) })
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
      byDefault: function.tracing(Evaluator(declarations, nil, context: context)).state,
      source: function.tracingSource,
      slot: function.tracingSlot,
      overrideSlot: function.ownTracingSlot,
      isInherited: function.inheritsTracing,
      foreignKey: isMissing ? function.foreignTracingKey : nil,
      mayBeActive: scenarios.isExhausted || states.contains(.active) || states.contains(.unknown),
      activeScenarios: scenarios.description { $0.state == .active },
      constantCondition: state == .active && scenarios.cases.allSatisfy(\.decisions.isEmpty)
        ? constantCondition(of: function) : nil,
      undecided: scenarios.isExhausted
        ? .tooManyScenarios : scenarios.cases.lazy.compactMap(\.answer.undecided).first
    )
  }

  /// The condition whose other branch would not make the function traced.
  private func constantCondition(of function: any FunctionDeclaration) -> String? {
    guard let condition = function.tracingSlot.branchCondition else { return nil }
    let branches = Scenarios { decisions in
      function.tracing(Evaluator(declarations, decisions, seesEveryBranch: true))
    }
    return branches.cases.allSatisfy { $0.answer.state == .active } ? nil : condition
  }

  private func permission(_ scenarios: Scenarios<RoleAnswer>) -> PermissionVerdict {
    let states = Set(scenarios.cases.map { $0.answer.permission?.asWritten.state ?? .unknown })
    let state: PermissionVerdict.State =
      if scenarios.isExhausted {
        .unknown
      } else {
        states.count > 1 ? .conditional : states.first ?? .unknown
      }
    return PermissionVerdict(
      state: state,
      permissions: scenarios.cases.compactMap(\.answer.permission?.asWritten).uniqued,
      grantedScenarios: scenarios.description { $0.permission?.asWritten.state == .granted }
    )
  }

  private func assumedRoles(_ scenarios: Scenarios<RoleAnswer>) -> [Function.AssumedRole] {
    scenarios.cases.map(\.answer.target).uniqued.compactMap { target in
      let own = scenarios.filtered { $0.target == target }
      switch target {
      case .template, .implicit, .foreign:
        return Function.AssumedRole(
          role: Role(target.logicalID.flatMap(declarations.resource)),
          foreign: target.foreign,
          permissions: own.cases.compactMap(\.answer.permission).uniqued,
          grantedScenarios: own.description { $0.permission?.asWritten.state == .granted }
        )
      case .external(.nameForARN):
        return Function.AssumedRole(
          role: Role(target.namedRole.flatMap(declarations.resource)),
          foreign: nil,
          permissions: own.cases.compactMap(\.answer.intended).uniqued,
          grantedScenarios: own.description { $0.intended?.asWritten.state == .granted }
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

  /// The role of the template whose name stands where its ARN is needed.
  fileprivate var namedRole: String? {
    if case .external(.nameForARN(let id)) = self { id } else { nil }
  }

  /// The role of another template.
  fileprivate var foreign: ForeignRole? {
    if case .foreign(let role) = self { role } else { nil }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in order.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
