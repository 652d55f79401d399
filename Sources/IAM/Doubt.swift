/// One reason for which the template does not decide whether a role may write traces.
public struct Doubt: Hashable, Sendable {
  /// The label of the policy.
  public let policy: String
  /// Whether the policy is the permissions boundary of the role.
  public let isBoundary: Bool
  /// The undecided statement; nil if the whole document is.
  public let statement: StatementReference?
  /// Whether the statement may deny the writes; else it may allow them.
  public let isDenial: Bool
  /// What is undecided, without repetition and never empty.
  public let reasons: [Uncertainty]

  /// Creates a doubt.
  public init(
    policy: String,
    isBoundary: Bool = false,
    statement: StatementReference? = nil,
    isDenial: Bool = false,
    reasons: [Uncertainty]
  ) {
    self.policy = policy
    self.isBoundary = isBoundary
    self.statement = statement
    self.isDenial = isDenial
    self.reasons = reasons
  }
}
