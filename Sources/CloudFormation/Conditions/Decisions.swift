/// The decisions of the scenario at hand; asked by the evaluator, advanced by the enumeration.
final class Decisions {
  /// The conditions that decisions are about.
  let compiler: ConditionCompiler
  /// The work that may be spent on all scenarios together.
  let effort: Effort
  /// Whether a parameter or a comparison came up that a deployment decides.
  private(set) var asksChoices = false
  /// Whether anything came up that a deployment, or only a condition of the template, decides.
  private(set) var asksAnything = false
  /// The deployments that the question is about.
  private let domain: DeploymentSet
  /// Whether AWS would refuse the deployments of the scenario at hand, which do not count then.
  private(set) var isRefused = false
  private var steps: [Step] = []
  private var position = 0

  /// A decision between alternatives that exclude each other.
  private struct Step {
    /// The alternatives that agree with the decisions before, by their position among all.
    let alternatives: [(position: Int, deployments: DeploymentSet)]
    var selected = 0
  }

  init(_ compiler: ConditionCompiler, among domain: DeploymentSet, _ effort: Effort) {
    self.compiler = compiler
    self.domain = domain
    self.effort = effort
  }

  /// The deployments in which all decisions so far are made as they are.
  var deployments: DeploymentSet {
    guard position > 0 else { return domain }
    let step = steps[position - 1]
    return step.alternatives[step.selected].deployments
  }

  /// The position of the alternative that is taken, of sets that exclude each other; nil where the
  /// effort is spent.
  private func selection(among sets: @autoclosure () -> [DeploymentSet]) -> Int? {
    asksAnything = true
    if position == steps.count {
      var alternatives: [(position: Int, deployments: DeploymentSet)] = []
      for (position, set) in sets().enumerated() where !set.isEmpty {
        guard let rest = try? compiler.diagrams.intersection(deployments, set, effort) else {
          effort.giveUp()
          return nil
        }
        if !rest.isEmpty { alternatives.append((position, rest)) }
      }
      guard !alternatives.isEmpty else { return nil }
      steps.append(Step(alternatives: alternatives))
    }
    position += 1
    let step = steps[position - 1]
    return step.alternatives[step.selected].position
  }

  /// The option that is taken of a choice.
  func option(
    for choice: Choice,
    label: String,
    among options: @autoclosure () -> [Choice.Option]
  ) -> Choice.Option? {
    asksChoices = true
    let variable = compiler.diagrams.variable(for: choice, label: label, options: options)
    return selection(among: variable.sets).map { variable.options[$0] }
  }

  /// Whether a condition holds; nil where the template does not decide.
  ///
  /// A condition that is too complex spends all effort, and nothing is answered.
  func truth(of condition: @autoclosure () -> CompiledCondition?) -> Bool? {
    guard let condition = condition() else {
      effort.giveUp()
      return nil
    }
    asksChoices = asksChoices || condition.asksChoices
    switch selection(among: condition.alternatives) {
    case 0: return true
    case 1: return false
    default: return nil
    }
  }

  /// The answer to a question that has been worked out for all deployments; nil where that was too
  /// much.
  func answer<Answer>(_ scenarios: Scenarios<Answer>) -> Answer? {
    guard !scenarios.isExhausted else { return nil }
    if scenarios.asksNothing { return scenarios.cases.first?.answer }
    asksChoices = asksChoices || scenarios.asksChoices
    return selection(among: scenarios.cases.map(\.deployments)).map { scenarios.cases[$0].answer }
  }

  /// Marks the scenario at hand as one in which there is no deployment.
  func refuse() {
    isRefused = true
  }

  /// Goes back to the start of a scenario.
  func restart() {
    position = 0
    isRefused = false
  }

  /// Moves to the next scenario; false when all have been seen.
  func advance() -> Bool {
    while let last = steps.last, last.selected == last.alternatives.count - 1 {
      steps.removeLast()
    }
    guard !steps.isEmpty else { return false }
    steps[steps.count - 1].selected += 1
    return true
  }
}
