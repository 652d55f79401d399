/// What keeps a policy from being decided by the template alone.
public enum Uncertainty: Hashable, Sendable {
  /// The statement's `Effect` is neither `Allow` nor `Deny`.
  case unrecognisedEffect
  /// The statement's `Effect` is not decided by the template.
  case unresolvedEffect
  /// An entry of `Action` or `NotAction` is not decided by the template.
  case unresolvedAction
  /// An entry of `Resource` is not decided by the template.
  case unresolvedResource
  /// The statement has a `Condition`.
  case condition
  /// The policy's document cannot be read: it lies outside the template, or is not decided by it.
  case unreadableDocument
  /// The permissions boundary lies outside the template.
  case boundaryOutsideTemplate
}
