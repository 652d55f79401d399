/// A role of the template with the functions that assume it.
public struct RoleUse: Sendable {
  /// The role.
  public let role: Role
  /// The functions, in the order of the template; without those that need not be traced.
  public let functions: [Function]
  /// What the role allows in the scenarios in which a function assumes it, without repetition.
  public let permissions: [RolePermission]
  /// The scenarios in which the role allows the writes, where that differs.
  public let grantedScenarios: ScenarioDescription?
}

extension Template {
  /// The roles of the template that functions assume, in the order of the first function that does.
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
    return order.compactMap { id in
      guard let use = uses[id], let role = use[0].1.role else { return nil }
      var permissions: [RolePermission] = []
      for permission in use.flatMap(\.1.permissions) where !permissions.contains(permission) {
        permissions.append(permission)
      }
      return RoleUse(
        role: role,
        functions: use.map(\.0),
        permissions: permissions,
        grantedScenarios: use.lazy.compactMap(\.1.grantedScenarios).first
      )
    }
  }
}
