/// What an evaluation takes for granted about a deployment.
enum Assumptions {
  /// Nothing: no parameter and no condition is known.
  case nothing
  /// Every parameter takes its default, where it has one.
  case defaults(ConditionCompiler)
  /// The decisions of a scenario.
  case scenario(Decisions)
  /// The decisions of a scenario in which every condition is taken both ways, even one that compares
  /// literals.
  case everyBranch(Decisions)

  /// The decisions of the scenario, where there is one.
  var decisions: Decisions? {
    switch self {
    case .nothing, .defaults: nil
    case .scenario(let decisions), .everyBranch(let decisions): decisions
    }
  }
}
