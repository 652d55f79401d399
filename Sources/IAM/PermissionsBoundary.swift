/// The permissions boundary of a role: it grants nothing and limits what the policies grant.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html>
public enum PermissionsBoundary: Hashable, Sendable {
  /// The role has no boundary.
  case none
  /// The boundary is a policy of the template, or one of the catalogue.
  case policy(AttachedPolicy)
  /// The boundary lies outside the template; the label names it in messages.
  case unknown(label: String)
}
