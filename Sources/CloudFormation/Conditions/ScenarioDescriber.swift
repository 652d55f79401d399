/// Reads a description of some deployments, among others, off their decision diagram.
struct ScenarioDescriber {
  let diagrams: DecisionDiagrams
  /// The deployments that count.
  let domain: DeploymentSet
  /// Those that are described: some of the domain, but not all.
  let matching: DeploymentSet
  private let effort = Effort(Effort.minimum)
  /// The number of choices beyond which no effort is made to leave some unsaid.
  private static let maximumClauses = 16

  init(diagrams: DecisionDiagrams, domain: DeploymentSet, matching: DeploymentSet) {
    self.diagrams = diagrams
    self.domain = domain
    self.matching = matching
  }

  /// Options of a choice, by their positions.
  private struct Selection {
    let variable: Int
    let options: [Int]
  }

  /// The choice that alone decides, else the choices of an example.
  func description() throws(EffortSpent) -> ScenarioDescription {
    let example = self.example()
    for selection in example where try suffices([selection]) {
      if let options = try decidingOptions(of: selection.variable) {
        let clause = clause(Selection(variable: selection.variable, options: options))
        return ScenarioDescription(clauses: [clause], isExample: false)
      }
    }
    let needed = try needed(of: example)
    return ScenarioDescription(
      clauses: needed.map(clause),
      isExample: try deployments(of: needed) != matching
    )
  }

  /// A path of the diagram, in the order in which its choices came up.
  private func example() -> [Selection] {
    var path: [Selection] = []
    var set = matching
    while set != .all {
      let node = diagrams.node(of: set)
      guard let taken = node.next.first(where: { !$0.isEmpty }) else { break }
      let options = node.next.indices.filter { node.next[$0] == taken }
      path.append(Selection(variable: node.variable, options: options))
      set = taken
    }
    return path.reversed()
  }

  /// The options that lead into the described deployments, where every option of a choice leads
  /// either into them or out of them.
  private func decidingOptions(of variable: Int) throws(EffortSpent) -> [Int]? {
    var result: [Int] = []
    for (option, set) in diagrams.variables[variable].sets.enumerated() {
      let all = try diagrams.intersection(domain, set, effort)
      let inside = try diagrams.intersection(matching, set, effort)
      guard inside.isEmpty || inside == all else { return nil }
      if !inside.isEmpty { result.append(option) }
    }
    return result
  }

  /// The choices without those that need not be said, because the others lead to the described
  /// deployments as well.
  private func needed(of path: [Selection]) throws(EffortSpent) -> [Selection] {
    guard path.count <= ScenarioDescriber.maximumClauses else { return path }
    var needed = path
    for selection in path {
      let rest = needed.filter { $0.variable != selection.variable }
      if !rest.isEmpty, try suffices(rest) { needed = rest }
    }
    return needed
  }

  /// Whether choices lead nowhere but into the described deployments.
  private func suffices(_ path: [Selection]) throws(EffortSpent) -> Bool {
    try diagrams.difference(try deployments(of: path), matching, effort).isEmpty
  }

  /// The deployments of the domain in which all choices are made as selected.
  private func deployments(of path: [Selection]) throws(EffortSpent) -> DeploymentSet {
    var result = domain
    for selection in path {
      var sets = DeploymentSet.none
      for option in selection.options {
        sets = try diagrams.union(sets, diagrams.variables[selection.variable].sets[option], effort)
      }
      result = try diagrams.intersection(result, sets, effort)
    }
    return result
  }

  private func clause(_ selection: Selection) -> ScenarioDescription.Clause {
    let variable = diagrams.variables[selection.variable]
    let isCondition: Bool =
      switch variable.choice.subject {
      case .parameter: false
      case .equality, .condition: true
      }
    let selected = selection.options.map { variable.options[$0] }
    return ScenarioDescription.Clause(
      subject: variable.label,
      isCondition: isCondition,
      values: selected.compactMap(\.text),
      allowsAnythingElse: selected.contains(.anythingElse),
      otherValues: variable.options.filter { !selected.contains($0) }.compactMap(\.text)
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
