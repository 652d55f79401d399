/// What a report leaves out so that it does not grow without bounds.
public struct Omission: Sendable, Hashable {
  /// The findings that are not shown.
  public internal(set) var findings = 0
  /// The findings that were fixed and are not shown.
  public internal(set) var fixed = 0

  /// What is left out, and how it is shown.
  public var wording: String {
    let counts = [
      findings > 0 ? String.count(findings, "finding") : nil,
      fixed > 0 ? String.count(fixed, "fix", plural: "fixes") : nil,
    ].compactMap { $0 }
    return "not shown: \(counts.joined(separator: ", ")); --max-findings 0 shows all"
  }
}
