/// A circle of a service map.
public struct ServiceNode: Sendable, Hashable {
  /// What becomes of a trace here.
  public enum Trace: String, Sendable, CaseIterable {
    /// The service sends its part of the trace.
    case traced
    /// The service could send its part, and does not.
    case broken
    /// It depends on the deployment, or the template does not decide.
    case unknown
    /// The service has no part of its own to send; its callers show it.
    case passive
  }

  /// What tells the node from all others of the map: the logical ID, or a name for what the template
  /// does not hold.
  public let id: String
  /// What it is.
  public let kind: ServiceKind
  /// The name under which it is shown.
  public let label: String
  /// The resource type; nil for what the template does not hold.
  public let resourceType: String?
  /// What becomes of a trace here.
  public let trace: Trace
  /// Why the trace is broken or unknown here.
  public let reason: Reason?

  /// Why a service does not, or may not, send its part of a trace.
  public enum Reason: String, Sendable {
    /// The setting that activates tracing is missing or switched off.
    case inactive
    /// The value of the setting is none that AWS accepts.
    case invalid
    /// The execution role does not allow sending traces.
    case notPermitted
    /// The setting or the permission differs between deployments.
    case conditional
    /// The template does not decide the setting.
    case undecidedSetting
    /// The template does not decide the permission.
    case undecidedPermission
    /// CloudFront runs the function at its edge, where X-Ray is not supported.
    case edge
    /// The kind of API has no X-Ray setting.
    case unsupportedAPI
  }
}
