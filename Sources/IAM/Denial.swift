/// One reason for which a role may not write traces although a policy may say otherwise.
public struct Denial: Hashable, Sendable {
  /// How the policy denies.
  public enum Reason: Hashable, Sendable {
    /// An explicit, unconditional `Deny`.
    case statement(StatementReference)
    /// A permissions boundary that does not allow these actions.
    case omission([Action])
  }

  /// The label of the policy.
  public let policy: String
  /// Whether the policy is the permissions boundary of the role.
  public let isBoundary: Bool
  /// How the policy denies.
  public let reason: Reason

  /// Creates a denial.
  public init(policy: String, isBoundary: Bool = false, reason: Reason) {
    self.policy = policy
    self.isBoundary = isBoundary
    self.reason = reason
  }
}
