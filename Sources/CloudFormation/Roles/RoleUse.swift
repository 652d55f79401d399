internal import IAM

/// A role of the template with the functions that assume it.
public struct RoleUse: Sendable {
  /// The role.
  public let role: Role
  /// The functions, in the order of the template; without those that need not be traced.
  public let functions: [Function]
  /// The functions of other templates of the same run.
  public let foreignUsers: [ForeignUser]
  /// What the role allows in the scenarios in which a function assumes it, without repetition.
  public let permissions: [RolePermission]
  /// The scenarios in which the role allows the writes, where that differs.
  public let grantedScenarios: ScenarioDescription?
}

extension Template {
  /// The roles of the template that functions assume, in the order of the first function that does;
  /// behind them those that only functions of other templates assume.
  public var roleUses: [RoleUse] {
    var order: [String] = []
    var uses: [String: [(Function, Function.AssumedRole)]] = [:]
    for function in functions where function.exemption == nil {
      for assumed in function.roles {
        guard let id = assumed.role?.logicalID else { continue }
        if uses[id] == nil { order.append(id) }
        uses[id, default: []].append((function, assumed))
      }
    }
    order += context.users.keys.filter { uses[$0] == nil }.sorted()
    return order.compactMap { id in
      guard let role = Role(declarations.resource(id)) else { return nil }
      let use = uses[id] ?? []
      var users: [Function] = []
      for (function, _) in use where users.last?.resource != function.resource {
        users.append(function)
      }
      var permissions: [RolePermission] = []
      // Functions of other templates assume the role whatever the parameters of this one.
      let overall = context.users[id] == nil ? [] : permissionsOverall(of: role)
      let all = use.flatMap(\.1.permissions) + overall
      for permission in all where !permissions.contains(permission) {
        permissions.append(permission)
      }
      return RoleUse(
        role: role,
        functions: users,
        foreignUsers: context.users[id] ?? [],
        permissions: permissions,
        grantedScenarios: use.lazy.compactMap(\.1.grantedScenarios).first
      )
    }
  }

  /// What a role allows in all scenarios of its template.
  private func permissionsOverall(of role: Role) -> [RolePermission] {
    let home = ForeignRole(path: "", role: role, template: self)
    let compiler = ConditionCompiler()
    let scenarios = Scenarios(compiler, effort: compiler.effort) {
      home.permission($0, to: .writes)
    }
    return scenarios.cases.map(\.answer)
  }
}
