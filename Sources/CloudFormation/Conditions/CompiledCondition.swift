/// What a condition says, over all deployments: three sets that exclude each other.
struct CompiledCondition {
  /// The deployments in which the condition holds.
  let holding: DeploymentSet
  /// The deployments in which it does not.
  let failing: DeploymentSet
  /// The deployments for which the template does not decide.
  let undecided: DeploymentSet
  /// Whether what the condition says depends on a choice at all; one that compares literals does not.
  let asksChoices: Bool

  /// A condition that the template does not decide.
  static let undecided = CompiledCondition(nil)

  /// A condition that says the same in every deployment.
  init(_ truth: Bool?) {
    holding = truth == true ? .all : .none
    failing = truth == false ? .all : .none
    undecided = truth == nil ? .all : .none
    asksChoices = false
  }

  init(holding: DeploymentSet, failing: DeploymentSet, undecided: DeploymentSet, asksChoices: Bool)
  {
    self.holding = holding
    self.failing = failing
    self.undecided = undecided
    self.asksChoices = asksChoices
  }

  /// The same in every deployment; nil where that differs, or the template does not decide.
  var truth: Bool? { holding == .all ? true : failing == .all ? false : nil }

  /// The opposite.
  var negated: CompiledCondition {
    CompiledCondition(
      holding: failing,
      failing: holding,
      undecided: undecided,
      asksChoices: asksChoices
    )
  }

  /// The sets in which a scenario may be: where it holds, where not, and where that is open.
  var alternatives: [DeploymentSet] { [holding, failing, undecided] }
}
