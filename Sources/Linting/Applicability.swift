/// Whether a fix may be applied without asking.
public enum Applicability: String, Sendable, Comparable {
  /// The template deploys after the fix if it did before: the permission is proven, or added in the
  /// same fix, or SAM adds it.
  case safe
  /// The permission is outside the template; Lambda refuses the deployment where it lacks.
  case unsafe

  /// Orders what may be applied without asking before what may not.
  public static func < (left: Applicability, right: Applicability) -> Bool {
    left == .safe && right == .unsafe
  }
}
