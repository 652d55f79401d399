internal import IAM
internal import Syntax

/// Judges the functions of a template one by one, each over the scenarios that it depends on.
struct FunctionJudge {
  let declarations: Declarations
  let attachments: PolicyAttachments
  let edge: EdgeFunctions
  private let context: StackContext
  private let trustedRoles: TrustedRoles
  private let compiler = ConditionCompiler(effort: Effort(Effort.ofTemplate))
  private let permissions: RolePermissions

  init(
    _ declarations: Declarations,
    _ attachments: PolicyAttachments,
    _ qualifiers: FunctionQualifiers,
    _ context: StackContext,
    _ trustedRoles: TrustedRoles,
    to need: TraceNeed = .writes
  ) {
    self.context = context
    self.trustedRoles = trustedRoles
    self.declarations = declarations
    self.attachments = attachments
    edge = EdgeFunctions(declarations, qualifiers)
    permissions = RolePermissions(declarations, attachments, compiler, trustedRoles, to: need)
  }

  private func evaluator(_ assumptions: Assumptions) -> Evaluator {
    Evaluator(declarations, assumptions, context: context)
  }

  /// The role and its permission in one scenario.
  private struct RoleAnswer: Hashable {
    let target: RoleTarget
    /// The permission that counts for the verdict.
    let permission: RolePermissions.Answer
    /// The permission of the role that is meant, where only its name is given.
    let intended: RolePermissions.Answer

    /// No role at all.
    static let none = RoleAnswer(target: .missing, permission: .outside, intended: .outside)
  }

  /// The verdicts on a function; on one that never exists, as if it did.
  func verdicts(on function: any FunctionDeclaration) -> Function {
    let existence = existence(of: function)
    let exists = existence?.isEmpty != true
    let domain = exists ? existence : .all
    let assumption = roles(of: function, among: domain)
    return Function(
      resource: function.resource,
      exists: exists,
      tracing: tracing(of: function, among: domain),
      role: assumption.role,
      permission: assumption.permission,
      hasTooManyScenarios: assumption.hasTooManyScenarios,
      roles: assumption.roles,
      roleNames: assumption.roleNames,
      exemption: isAtEdge(function, assumption.roles) ? .edge : nil
    )
  }

  /// The roles that a service assumes; for one that never exists, as if it did.
  func roles(of service: any RoleDeclaration) -> RoleAssumption {
    let existence = existence(of: service)
    return roles(of: service, among: existence?.isEmpty == true ? .all : existence)
  }

  private func roles(
    of assuming: any RoleDeclaration,
    among domain: DeploymentSet?
  ) -> RoleAssumption {
    let scenarios = scenarios(among: domain) { roleAnswer(assuming, evaluator(.scenario($0))) }
    let targets = targets(of: assuming, among: domain, scenarios)
    // Where nothing is asked, no branch is left out.
    let unreached =
      scenarios.asksNothing ? [] : unreachedRoles(of: assuming, besides: targets ?? [])
    return RoleAssumption(
      resource: assuming.resource,
      role: RoleVerdict(
        targets ?? [.external(.undecided(.tooManyScenarios))],
        trusting: trustedRoles
      ),
      permission: permission(scenarios),
      hasTooManyScenarios: targets == nil || scenarios.isExhausted
        || scenarios.cases.contains { $0.answer.permission == .tooManyScenarios },
      roles: assumedRoles(scenarios) + unreached,
      roleNames: assuming.roleNames(declarations)
    )
  }

  private func roleAnswer(_ function: any RoleDeclaration, _ evaluator: Evaluator) -> RoleAnswer {
    let target = function.role(evaluator)
    return RoleAnswer(
      target: target,
      permission: permissions.answer(target, for: function, evaluator),
      intended: target.namedRole.map { permissions.answer(.template($0), for: function, evaluator) }
        ?? .outside
    )
  }

  /// The roles that a function may assume; nil where there are too many scenarios.
  ///
  /// They are asked for by themselves where their permission depends on more than they do.
  private func targets(
    of function: any RoleDeclaration,
    among domain: DeploymentSet?,
    _ answers: Scenarios<RoleAnswer>
  ) -> [RoleTarget]? {
    guard !answers.asksNothing else { return answers.cases.map(\.answer.target) }
    let targets = scenarios(among: domain) { function.role(evaluator(.scenario($0))) }
    return targets.isExhausted ? nil : targets.cases.map(\.answer)
  }

  /// The deployments in which a function exists, or may exist; nil where that takes too much work.
  private func existence(of function: any RoleDeclaration) -> DeploymentSet? {
    guard let name = function.resource.condition else { return .all }
    guard let condition = compiler.condition(name, evaluator(.nothing)) else { return nil }
    let effort = Effort(partOf: compiler.effort)
    return try? compiler.diagrams.difference(.all, condition.failing, effort)
  }

  /// The answers to a question among some deployments.
  private func scenarios<Answer>(
    among domain: DeploymentSet?,
    of question: (Decisions) -> Answer
  ) -> Scenarios<Answer> {
    let effort = Effort(partOf: compiler.effort)
    if domain == nil { effort.giveUp() }
    return Scenarios(compiler, among: domain ?? .all, effort: effort, of: question)
  }

  /// The roles of branches that no scenario reaches, because a condition compares literals.
  private func unreachedRoles(
    of function: any RoleDeclaration,
    besides targets: [RoleTarget]
  ) -> [Function.AssumedRole] {
    let reached = Set(targets)
    let all = scenarios(among: .all) { function.role(evaluator(.everyBranch($0))) }
    guard all.cases.contains(where: { !reached.contains($0.answer) }) else { return [] }
    let answers = scenarios(among: .all) { decisions in
      let evaluator = self.evaluator(.everyBranch(decisions))
      let target = function.role(evaluator)
      return reached.contains(target) ? .none : roleAnswer(function, evaluator)
    }
    return assumedRoles(answers)
  }

  private func tracing(
    of function: any FunctionDeclaration,
    among domain: DeploymentSet?
  ) -> Tracing {
    let scenarios = scenarios(among: domain) { function.tracing(evaluator(.scenario($0))) }
    let states = scenarios.cases.map(\.answer.state).uniqued
    let ownSlot = function.ownTracingSlot
    let slot = function.inheritedTracingSlot ?? ownSlot
    let state: TracingState =
      if scenarios.isExhausted {
        .unknown
      } else {
        states.count > 1 ? .conditional : states.first ?? .unknown
      }
    return Tracing(
      state: state,
      byDefault: scenarios.asksNothing
        ? state : function.tracing(evaluator(.defaults(compiler))).state,
      source: function.tracingSource,
      slot: slot,
      overrideSlot: ownSlot,
      isInherited: function.inheritsTracing,
      foreignKey: function.foreignTracingKey,
      mayBeActive: scenarios.isExhausted || states.contains(.active) || states.contains(.unknown),
      activeScenarios: scenarios.description { $0.state == .active },
      // `Disabled` is SAM's word; where SAM takes it out, nothing is set.
      refusedScenarios: state == .conditional
        ? scenarios.description { $0.state == .invalid || $0.state == .disabled } : nil,
      constantCondition: state == .active && !scenarios.asksChoices
        ? constantCondition(of: function, slot) : nil,
      undecided: scenarios.isExhausted
        ? .tooManyScenarios : scenarios.cases.lazy.compactMap(\.answer.undecided).first
    )
  }

  /// The condition whose other branch would not make the function traced.
  private func constantCondition(
    of function: any FunctionDeclaration,
    _ slot: PropertySlot
  ) -> String? {
    guard let condition = slot.branchCondition else { return nil }
    let branches = scenarios(among: .all) { function.tracing(evaluator(.everyBranch($0))) }
    return branches.cases.allSatisfy { $0.answer.state == .active } ? nil : condition
  }

  private func permission(_ scenarios: Scenarios<RoleAnswer>) -> PermissionVerdict {
    let states = scenarios.cases.map(\.answer.permission.state).uniqued
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
      guard let holder = holder(of: target) else { return nil }
      let isNamed = target.namedRole != nil
      let permission = isNamed ? \RoleAnswer.intended : \RoleAnswer.permission
      let answers = scenarios.cases.map(\.answer).filter { $0.target == target }
      return Function.AssumedRole(
        holder: holder,
        permissions: answers.compactMap { $0[keyPath: permission].permission }.uniqued,
        grantedScenarios: scenarios.description(among: { $0.target == target }) {
          $0[keyPath: permission].state == .granted
        }
      )
    }
  }

  private func holder(of target: RoleTarget) -> Function.AssumedRole.Holder? {
    switch target {
    case .template(let id), .external(.nameForARN(let id)):
      Role(declarations.resource(id)).map { .template($0) }
    case .foreign(let role): .foreign(role)
    case .implicit: .madeBySAM
    case .external, .missing: nil
    }
  }

  private func isAtEdge(
    _ function: any FunctionDeclaration,
    _ roles: [Function.AssumedRole]
  ) -> Bool {
    edge.logicalIDs.contains(function.resource.logicalID)
      || roles.contains { $0.role?.trustsEdge ?? false }
      || function.ownKey("AssumeRolePolicyDocument") != nil
        && function.resource.properties?["AssumeRolePolicyDocument"]?
          .mentions("edgelambda.amazonaws.com") == true
  }
}

extension RoleTarget {
  /// The role of the template whose name stands where its ARN is needed.
  fileprivate var namedRole: String? {
    if case .external(.nameForARN(let id)) = self { id } else { nil }
  }
}
