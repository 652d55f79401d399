internal import IAM

/// What the roles of a template allow, worked out once for all functions that assume them.
final class RolePermissions {
  /// What is known of the role that a function assumes.
  enum Answer: Hashable {
    /// The role is in the template or in a connected one, or SAM makes it.
    case permission(RolePermission)
    /// The role is outside the template, or there is none.
    case outside
    /// What the role allows depends on more scenarios than are enumerated.
    case tooManyScenarios

    /// The permission, where it is known.
    var permission: RolePermission? {
      if case .permission(let permission) = self { permission } else { nil }
    }

    /// The state as the template gives it.
    var state: PermissionVerdict.State { permission?.asWritten.state ?? .unknown }
  }

  private let declarations: Declarations
  private let attachments: PolicyAttachments
  private let compiler: ConditionCompiler
  private let trustedRoles: TrustedRoles
  private let relevance: TraceRelevance
  private let listed = ListedPolicies()
  private var known: [RoleTarget: Scenarios<RolePermission>] = [:]

  init(
    _ declarations: Declarations,
    _ attachments: PolicyAttachments,
    _ compiler: ConditionCompiler,
    _ trustedRoles: TrustedRoles,
    to need: TraceNeed
  ) {
    self.trustedRoles = trustedRoles
    self.declarations = declarations
    self.attachments = attachments
    self.compiler = compiler
    relevance = TraceRelevance(declarations, to: need)
  }

  /// What a role allows in a scenario.
  func answer(
    _ target: RoleTarget,
    for function: any RoleDeclaration,
    _ evaluator: Evaluator
  ) -> Answer {
    switch target {
    case .template(let id):
      guard let role = declarations.resource(id) else { return .outside }
      guard case .scenario(let decisions) = evaluator.assumptions else {
        return .permission(policies(evaluator).permission(of: role))
      }
      return answer(target, decisions) { decisions in
        self.policies(Evaluator(self.declarations, .scenario(decisions))).permission(of: role)
      }
    case .foreign(let role):
      guard let decisions = evaluator.decisions else { return .outside }
      return answer(target, decisions) { role.permission($0, to: self.relevance.need) }
    case .implicit:
      return function.implicitRolePermission(policies(evaluator))
        .map { .permission($0) } ?? .outside
    case .external(let role):
      return trustedRoles.pattern(for: role).map { .permission(RolePermission(trusting: $0)) }
        ?? .outside
    case .missing: return .outside
    }
  }

  private func answer(
    _ target: RoleTarget,
    _ decisions: Decisions,
    _ permission: (Decisions) -> RolePermission
  ) -> Answer {
    let scenarios =
      known[target] ?? Scenarios(compiler, effort: Effort(partOf: compiler.effort), of: permission)
    known[target] = scenarios
    return decisions.answer(scenarios).map { .permission($0) } ?? .tooManyScenarios
  }

  private func policies(_ evaluator: Evaluator) -> RolePolicies {
    RolePolicies(evaluator, attachments, relevance, listed)
  }
}
