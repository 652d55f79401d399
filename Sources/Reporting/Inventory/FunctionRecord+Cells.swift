internal import CloudFormation

/// What tables for people show of a function.
extension FunctionRecord {
  /// The tracing; for one that differs also what it is by default.
  var tracingCell: String {
    guard exemption == nil else { return "exempt (\(exemption?.rawValue ?? ""))" }
    guard tracing == .conditional || tracing == .unknown, tracingByDefault != tracing else {
      return tracing.rawValue
    }
    return "\(tracing.rawValue) (\(tracingByDefault.rawValue) by default)"
  }

  /// The kind of the role, with the roles of the template that it can be.
  var roleCell: String {
    roleLogicalIDs.isEmpty
      ? roleKind.rawValue : "\(roleKind.rawValue) (\(roleLogicalIDs.joined(separator: ", ")))"
  }

  /// The state of the permission; for one that is granted also the policies that grant it.
  var permissionCell: String {
    guard permission == .granted, !grantedBy.isEmpty else { return permission.rawValue }
    return "granted by \(grantedBy.joined(separator: ", "))"
  }
}
