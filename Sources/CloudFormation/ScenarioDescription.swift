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
  /// Describes the scenarios in which a predicate holds; nil where it holds in all or in none.
  func description(where holds: (Answer) -> Bool) -> ScenarioDescription? {
    let matching = cases.filter { holds($0.answer) }
    guard !matching.isEmpty, matching.count < cases.count else { return nil }
    for decision in matching[0].decisions where decision.options.count > 1 {
      if let clause = decidingClause(decision, holds) {
        return ScenarioDescription(clauses: [clause], isExample: false)
      }
    }
    let clauses = matching[0].decisions.filter { $0.options.count > 1 }.map { decision in
      Self.clause(of: decision) { $0 == decision.option }
    }
    return ScenarioDescription(clauses: clauses, isExample: matching.count > 1)
  }

  /// The clause of a choice that alone decides whether the predicate holds.
  private func decidingClause(
    _ decision: Decision,
    _ holds: (Answer) -> Bool
  ) -> ScenarioDescription.Clause? {
    var outcomes: [Choice.Option: Bool] = [:]
    for entry in cases {
      guard let made = entry.decisions.first(where: { $0.choice == decision.choice }) else {
        return nil
      }
      let outcome = holds(entry.answer)
      if let known = outcomes[made.option], known != outcome { return nil }
      outcomes[made.option] = outcome
    }
    return Self.clause(of: decision) { outcomes[$0] ?? false }
  }

  private static func clause(
    of decision: Decision,
    _ isIncluded: (Choice.Option) -> Bool
  ) -> ScenarioDescription.Clause {
    let isCondition: Bool =
      switch decision.choice.subject {
      case .parameter: false
      case .equality, .condition: true
      }
    return ScenarioDescription.Clause(
      subject: decision.label,
      isCondition: isCondition,
      values: decision.options.filter(isIncluded).compactMap(\.text),
      allowsAnythingElse: isIncluded(.anythingElse) && decision.options.contains(.anythingElse),
      otherValues: decision.options.filter { !isIncluded($0) }.compactMap(\.text)
    )
  }
}

extension Choice.Option {
  /// The option as a text; nil for anything else.
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .anythingElse: nil
    case .truth(let holds): holds ? "true" : "false"
    }
  }
}
