internal import IAM

/// What the roles of a template allow, worked out once for all functions that assume them.
final class RolePermissions {
  /// What is known of the role that a function assumes.
  enum Answer: Hashable {
    /// The role is in the template, or SAM makes it.
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
  private let graph: ResourceGraph
  private let effort: Effort
  private let trustedRoles: TrustedRoles
  private let relevance: TraceRelevance
  /// The answers about roles by logical ID; nil where there are too many scenarios.
  private var known: [String: AnswerTree<RolePermission>?] = [:]

  init(
    _ declarations: Declarations,
    _ graph: ResourceGraph,
    _ effort: Effort,
    _ trustedRoles: TrustedRoles
  ) {
    self.trustedRoles = trustedRoles
    self.declarations = declarations
    self.graph = graph
    self.effort = effort
    relevance = TraceRelevance(declarations)
  }

  /// What a role allows in a scenario.
  func answer(
    _ target: RoleTarget,
    for function: any FunctionDeclaration,
    _ evaluator: Evaluator
  ) -> Answer {
    switch target {
    case .template(let id):
      guard let role = declarations.resource(id) else { return .outside }
      guard case .scenario(let decisions) = evaluator.assumptions else {
        return .permission(policies(evaluator).permission(of: role))
      }
      guard let tree = tree(of: role) else { return .tooManyScenarios }
      return tree.answer(decisions).map { .permission($0) } ?? .tooManyScenarios
    case .implicit:
      guard let function = function as? ServerlessFunction else { return .outside }
      return .permission(policies(evaluator).permission(ofRoleFor: function))
    case .foreign(let role): return .permission(role.permission(evaluator.decisions))
    case .external(let role):
      return trustedRoles.pattern(for: role).map { .permission(RolePermission(trusting: $0)) }
        ?? .outside
    case .missing: return .outside
    }
  }

  private func tree(of role: Resource) -> AnswerTree<RolePermission>? {
    if let known = known[role.logicalID] { return known }
    let scenarios = Scenarios(effort: Effort(partOf: effort)) { decisions in
      policies(Evaluator(declarations, .scenario(decisions))).permission(of: role)
    }
    let tree = scenarios.isExhausted ? nil : AnswerTree(scenarios)
    known[role.logicalID] = .some(tree)
    return tree
  }

  private func policies(_ evaluator: Evaluator) -> RolePolicies {
    RolePolicies(evaluator: evaluator, graph: graph, relevance: relevance)
  }
}
