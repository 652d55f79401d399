public import IAM

/// Whether a role may write traces in one scenario: as it is, and as it would be with the policy that
/// a fix attaches.
public struct RolePermission: Sendable, Hashable {
  /// The permission as the template gives it.
  public let asWritten: Permission
  /// The permission once `AWSXRayDaemonWriteAccess` is attached.
  public let withGrant: Permission

  private static let grant = AttachedPolicy(ManagedPolicy.xrayDaemonWriteAccess)

  init(of policies: [AttachedPolicy], to need: TraceNeed, boundary: PermissionsBoundary) {
    asWritten = Permission(of: policies, to: need, boundary: boundary)
    withGrant =
      if case .granted = asWritten { asWritten } else {
        Permission(of: policies + [RolePermission.grant], to: need, boundary: boundary)
      }
  }

  /// The permission of a role that the user vouches for by a pattern.
  init(trusting pattern: String) {
    asWritten = .granted(by: ["trusted role '\(pattern)'"])
    withGrant = asWritten
  }

  /// Whether attaching the policy changes the verdict.
  public var isImprovable: Bool { asWritten != withGrant }
}
