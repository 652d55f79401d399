/// A finding that is not reported, and the suppression that hides it.
public struct SuppressedFinding: Sendable {
  /// The finding.
  public internal(set) var finding: Finding
  /// What hides it; the first of several.
  public let suppression: Suppression
}
