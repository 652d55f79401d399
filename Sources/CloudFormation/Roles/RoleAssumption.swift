/// The roles that a resource may assume, with the verdicts on them.
public struct RoleAssumption: RoleAssumer {
  /// The resource that assumes them.
  public let resource: Resource
  /// Which roles they are over all scenarios.
  public let role: RoleVerdict
  /// What the roles allow over all scenarios in which the resource exists.
  public let permission: PermissionVerdict
  /// Whether what they allow depends on more scenarios than are enumerated.
  public let hasTooManyScenarios: Bool
  /// The roles whose policies are known.
  public let roles: [Function.AssumedRole]
  /// The places where `Ref` gives the name of a role although its ARN is needed.
  public let roleNames: [RoleName]
}
