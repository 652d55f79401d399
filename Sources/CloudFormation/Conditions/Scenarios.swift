/// The different answers to a question about a template, each with the deployments in which it holds.
///
/// They are found by asking: whenever the answer depends on a condition or a parameter that has not
/// been decided yet, the question is asked once for each way to decide it that agrees with what has
/// been decided before. Such a way through the question is a scenario; it speaks of what the answer
/// depends on and of nothing else.
struct Scenarios<Answer: Hashable> {
  /// The scenarios in which the answer is the same.
  struct Case {
    let answer: Answer
    fileprivate(set) var deployments: DeploymentSet
  }

  /// The different answers in the order in which they were found.
  let cases: [Case]
  /// Whether there were more scenarios than are enumerated, or they took too long; then there are no
  /// cases.
  let isExhausted: Bool
  /// Whether a parameter or a comparison came up that a deployment decides.
  let asksChoices: Bool
  /// Whether the answer is the same in every deployment because nothing that one decides came up.
  let asksNothing: Bool
  /// The sets that the cases are made of.
  let diagrams: DecisionDiagrams

  /// Asks a question in every scenario among some deployments, except those that AWS would refuse
  /// unless these count as well.
  init(
    _ compiler: ConditionCompiler,
    among domain: DeploymentSet = .all,
    limit: Int = Undecided.maximumScenarios,
    countsRefused: Bool = false,
    effort: Effort,
    of question: (Decisions) -> Answer
  ) {
    diagrams = compiler.diagrams
    var cases: [Case] = []
    var positions: [Answer: Int] = [:]
    var count = 0
    let decisions = Decisions(compiler, among: domain, effort)
    repeat {
      count += 1
      if count > limit { effort.giveUp() }
      guard !effort.isSpent else { break }
      decisions.restart()
      let answer = question(decisions)
      guard !effort.isSpent else { break }
      if decisions.isRefused, !countsRefused { continue }
      // Most questions have one answer, which need not be hashed.
      if let first = cases.first, positions.isEmpty { positions[first.answer] = 0 }
      guard let known = positions[answer] else {
        if !cases.isEmpty { positions[answer] = cases.count }
        cases.append(Case(answer: answer, deployments: decisions.deployments))
        continue
      }
      guard
        let union = try? diagrams.union(cases[known].deployments, decisions.deployments, effort)
      else {
        effort.giveUp()
        break
      }
      cases[known].deployments = union
    } while decisions.advance()
    asksChoices = decisions.asksChoices
    isExhausted = effort.isSpent
    asksNothing = !isExhausted && !decisions.asksAnything
    self.cases = isExhausted ? [] : cases
  }

  /// The deployments in which the answer satisfies a predicate; none where combining them takes too
  /// long.
  func deployments(where holds: (Answer) -> Bool) -> DeploymentSet {
    let effort = Effort(Effort.minimum)
    var result = DeploymentSet.none
    for entry in cases where holds(entry.answer) {
      guard let union = try? diagrams.union(result, entry.deployments, effort) else { return .none }
      result = union
    }
    return result
  }
}
