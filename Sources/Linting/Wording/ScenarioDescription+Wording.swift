public import CloudFormation

extension ScenarioDescription {
  /// The scenarios in words that follow "only": `when 'Stage' is 'prod'`.
  public var wording: String {
    let conditions = clauses.map(\.wording).joined(separator: " and ")
    return isExample ? "in some cases, for example when \(conditions)" : "when \(conditions)"
  }
}

extension ScenarioDescription.Clause {
  fileprivate var wording: String {
    if isCondition {
      return values == ["true"]
        ? "condition '\(subject)' holds" : "condition '\(subject)' does not hold"
    }
    if allowsAnythingElse {
      guard !otherValues.isEmpty else { return "'\(subject)' is any value" }
      return "'\(subject)' is not \(Self.alternatives(otherValues))"
    }
    return "'\(subject)' is \(Self.alternatives(values))"
  }

  private static func alternatives(_ values: [String]) -> String {
    let quoted = values.map { $0.isEmpty ? "empty" : "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "anything" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
