/// What one policy statement does to one action.
public enum StatementEffect: Hashable, Sendable {
  /// The statement allows the action.
  case allows
  /// The statement denies the action, whatever other statements allow.
  case denies
  /// The statement allows the action, or does nothing to it; the reasons are never empty.
  case mayAllow(because: [Uncertainty])
  /// The statement denies the action, or does nothing to it; the reasons are never empty.
  case mayDeny(because: [Uncertainty])
  /// The statement allows the action, denies it, or does nothing to it; the reasons are never empty.
  case mayAllowOrDeny(because: [Uncertainty])
  /// The statement does not speak about the action.
  case nothing
}
