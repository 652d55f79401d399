public import CloudFormation
public import Linting
public import ServiceMap
public import Syntax

/// A function with the verdicts on it, as the inventory lists it.
public struct FunctionRecord: Sendable, Hashable {
  /// The logical ID.
  public let logicalID: String
  /// The resource type, as written.
  public let type: String
  /// The place of the logical ID, or of the body of the loop that makes the function.
  public let location: SourceLocation
  /// The tracing, the same in every scenario unless it is `conditional`.
  public let tracing: TracingState
  /// The tracing when every parameter takes its default.
  public let tracingByDefault: TracingState
  /// Where the tracing is set.
  public let tracingSource: Tracing.Source
  /// The kind of the execution role.
  public let roleKind: RoleVerdict.Kind
  /// The roles of the template that it can be.
  public let roleLogicalIDs: [String]
  /// Whether the role may send traces.
  public let permission: PermissionVerdict.State
  /// The labels of the policies that let it.
  public let grantedBy: [String]
  /// Why the function need not be traced.
  public let exemption: Function.Exemption?
  /// What is published of the function.
  public let versions: VersionsRecord
  /// How far traces get around the function; nil for one that X-Ray does not support.
  public let trail: Trail?
  /// The code, and whether it traces what it calls; nil where nothing says that it is Go.
  public let code: GoCode?

  init(
    _ function: Function,
    at location: SourceLocation,
    versions: VersionsRecord,
    trail: Trail?,
    code: GoCode?
  ) {
    logicalID = function.logicalID
    type = function.resource.typeName
    self.location = location
    // The verdicts speak of scenarios in which the function exists; some functions never do.
    let exists = function.exists
    tracing = exists ? function.tracing.state : .absent
    tracingByDefault = exists ? function.tracing.byDefault : .absent
    tracingSource = function.tracing.source
    roleKind = exists ? function.role.kind : .missing
    roleLogicalIDs = exists ? function.role.logicalIDs : []
    permission = exists ? function.permission.state : .unknown
    grantedBy = exists ? function.permission.grantedBy : []
    exemption = function.exemption
    self.versions = versions
    self.trail = trail
    self.code = code
  }
}
