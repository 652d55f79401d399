/// The scenarios in which something holds, in a form that can be said in a sentence.
public struct ScenarioDescription: Hashable, Sendable {
  /// What one parameter, or one condition, has to be.
  public struct Clause: Hashable, Sendable {
    /// The name of a parameter, or of a condition where only a deployment knows what it compares.
    public let subject: String
    /// Whether the subject is a condition.
    public let isCondition: Bool
    /// The values that the subject has to take; for a condition `true` or `false`.
    public let values: [String]
    /// Whether any value that the template does not mention will do as well.
    public let allowsAnythingElse: Bool
    /// The values that are mentioned and will not do.
    public let otherValues: [String]
  }

  /// The clauses, all of which have to hold.
  public let clauses: [Clause]
  /// Whether there are further scenarios that the clauses do not describe.
  public let isExample: Bool
}

extension Scenarios {
  /// Describes the scenarios in which a predicate holds, among those that count; nil where it holds in
  /// all of these or in none.
  func description(
    among counts: (Answer) -> Bool = { _ in true },
    where holds: (Answer) -> Bool
  ) -> ScenarioDescription? {
    let matching = deployments { counts($0) && holds($0) }
    let domain = deployments(where: counts)
    guard !matching.isEmpty, matching != domain else { return nil }
    let describer = ScenarioDescriber(diagrams: diagrams, domain: domain, matching: matching)
    return try? describer.description()
  }
}
