internal import Syntax

/// A Lambda function with the verdicts on it: what rules and the inventory speak of.
///
/// Immutable; a class because rules pass functions on, and a copy would retain thirty parts.
public final class Function: Sendable {
  /// The resource that declares the function.
  public let resource: Resource
  /// Whether there is a scenario in which the function exists; the verdicts on one that never does
  /// are those that it would have if it did.
  public let exists: Bool
  /// The tracing over all scenarios.
  public let tracing: Tracing
  /// The execution role over all scenarios.
  public let role: RoleVerdict
  /// The permission of the role over all scenarios.
  public let permission: PermissionVerdict
  /// Whether what its roles allow depends on more scenarios than are enumerated.
  public let hasTooManyScenarios: Bool
  /// The roles that the function may assume and whose policies the template holds.
  public let roles: [AssumedRole]
  /// The places where `Ref` gives the name of a role although its ARN is needed.
  public let roleNames: [RoleName]
  /// Why the function need not be traced.
  public let exemption: Exemption?

  init(
    resource: Resource,
    exists: Bool,
    tracing: Tracing,
    role: RoleVerdict,
    permission: PermissionVerdict,
    hasTooManyScenarios: Bool,
    roles: [AssumedRole],
    roleNames: [RoleName],
    exemption: Exemption?
  ) {
    self.resource = resource
    self.exists = exists
    self.tracing = tracing
    self.role = role
    self.permission = permission
    self.hasTooManyScenarios = hasTooManyScenarios
    self.roles = roles
    self.roleNames = roleNames
    self.exemption = exemption
  }

  /// A reason for which tracing does not apply.
  public enum Exemption: String, Sendable {
    /// CloudFront runs the function at its edge, where X-Ray is not supported.
    ///
    /// See <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html>.
    case edge = "lambda@edge"
  }

  /// A role that a function assumes and whose policies are known.
  public struct AssumedRole: Sendable, Hashable {
    /// The places that hold a role.
    public enum Holder: Sendable, Hashable {
      /// The template.
      case template(Role)
      /// Another template of the same run.
      case foreign(ForeignRole)
      /// The role that SAM makes for the function.
      case madeBySAM
    }

    /// What holds the role.
    public let holder: Holder
    /// What the role allows in the scenarios in which the function assumes it, without repetition.
    public let permissions: [RolePermission]
    /// The scenarios in which the role allows the writes, where that differs.
    public let grantedScenarios: ScenarioDescription?

    /// The role, where it is in the template.
    public var role: Role? { if case .template(let role) = holder { role } else { nil } }

    /// The role, where it is in another template of the same run.
    public var foreign: ForeignRole? { if case .foreign(let role) = holder { role } else { nil } }
  }

  /// The logical ID.
  public var logicalID: String { resource.logicalID }
}
