internal import CloudFormation
internal import Reporting

/// What X-Ray will make of a Lambda function.
public struct FunctionVerdict: Sendable, Hashable {
  /// The tracing of a function over all deployments of its template.
  public enum Tracing: String, Sendable, CaseIterable {
    case active
    case passThrough
    case disabled
    /// Nothing sets it.
    case absent
    /// AWS refuses the value.
    case invalid
    /// It differs between deployments.
    case conditional
    /// The template does not decide.
    case unknown
  }

  /// Whether the execution role of a function may send traces.
  public enum Permission: String, Sendable, CaseIterable {
    case granted
    /// No policy allows it.
    case missing
    /// A `Deny` or a permissions boundary forbids it.
    case denied
    /// It differs between deployments.
    case conditional
    /// The template does not decide.
    case unknown
  }

  /// The logical ID.
  public let logicalID: String
  /// The resource type.
  public let type: String
  /// The place of the logical ID.
  public let place: Place
  /// The tracing.
  public let tracing: Tracing
  /// Whether the role may send traces.
  public let permission: Permission
  /// The policies that let it.
  public let grantedBy: [String]
  /// The execution roles of the template that the function may assume.
  public let roles: [String]
  /// Whether CloudFront runs the function at its edge, where X-Ray is not supported.
  public let isExempt: Bool

  init(_ record: FunctionRecord) {
    logicalID = record.logicalID
    type = record.type
    place = Place(record.location)
    tracing =
      switch record.tracing {
      case .active: .active
      case .passThrough: .passThrough
      case .disabled: .disabled
      case .absent: .absent
      case .invalid: .invalid
      case .conditional: .conditional
      case .unknown: .unknown
      }
    permission =
      switch record.permission {
      case .granted: .granted
      case .missing: .missing
      case .denied: .denied
      case .conditional: .conditional
      case .unknown: .unknown
      }
    grantedBy = record.grantedBy
    roles = record.roleLogicalIDs
    isExempt = record.exemption != nil
  }
}
