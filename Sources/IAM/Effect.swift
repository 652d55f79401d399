/// The `Effect` element of a policy statement.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html>
public enum Effect: Hashable, Sendable {
  /// `Allow`, in exactly this spelling.
  case allow
  /// `Deny`, in exactly this spelling.
  case deny
  /// Any other text (`allow`), or no element at all.
  case unrecognised
  /// The template does not decide: it may be any of these.
  case undecided

  /// Creates the effect of the element's text, or of its absence.
  public init(_ text: String?) {
    switch text {
    case "Allow": self = .allow
    case "Deny": self = .deny
    default: self = .unrecognised
    }
  }
}
