/// A finding that is not reported, and the suppression that hides it.
public struct SuppressedFinding: Sendable {
  /// The finding.
  public let finding: Finding
  /// What hides it; the first of several.
  public let suppression: Suppression
}
