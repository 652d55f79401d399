/// Whoever assumes roles, with the verdicts on these: what fixes of roles speak of.
public protocol RoleAssumer: Sendable {
  /// The resource that assumes them.
  var resource: Resource { get }
  /// Which roles they are over all scenarios.
  var role: RoleVerdict { get }
  /// Whether what they allow depends on more scenarios than are enumerated.
  var hasTooManyScenarios: Bool { get }
  /// The roles whose policies are known.
  var roles: [Function.AssumedRole] { get }
  /// The places where `Ref` gives the name of a role although its ARN is needed.
  var roleNames: [RoleName] { get }
}

extension RoleAssumer {
  /// Whether SAM makes the resource into others.
  public var isServerless: Bool { resource.typeName.hasPrefix("AWS::Serverless::") }
}

extension Function: RoleAssumer {}
