public import IAM

/// The verdict on whether a function's role may write traces, over all scenarios in which the
/// function exists.
public struct PermissionVerdict: Sendable, Hashable {
  /// The states of the permission.
  public enum State: String, Sendable {
    /// The role allows both writes.
    case granted
    /// No policy allows them.
    case missing
    /// A policy or the permissions boundary forbids them.
    case denied
    /// The state differs between scenarios.
    case conditional
    /// The template does not decide.
    case unknown
  }

  /// The state, the same in every scenario unless it is `conditional`.
  public let state: State
  /// The different answers of IAM in the scenarios in which the role is in the template or SAM's.
  public let permissions: [Permission]
  /// The scenarios in which the role allows the writes, where that differs.
  public let grantedScenarios: ScenarioDescription?

  /// The labels of the policies that grant the writes.
  public var grantedBy: [String] {
    var labels: [String] = []
    for case .granted(let by) in permissions {
      labels += by.filter { !labels.contains($0) }
    }
    return labels
  }
}

extension Permission {
  /// The state of one answer; a role outside the template has none.
  var state: PermissionVerdict.State {
    switch self {
    case .granted: .granted
    case .missing: .missing
    case .denied: .denied
    case .unknown: .unknown
    }
  }
}
