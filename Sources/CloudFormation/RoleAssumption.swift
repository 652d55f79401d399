/// The roles that a resource may assume, with the verdicts on them.
public struct RoleAssumption: RoleAssumer {
  public let resource: Resource
  public let role: RoleVerdict
  /// What the roles allow over all scenarios in which the resource exists.
  public let permission: PermissionVerdict
  public let hasTooManyScenarios: Bool
  public let roles: [Function.AssumedRole]
  public let roleNames: [RoleName]
}
