/// The answers to one question by the decisions that they depend on.
///
/// A question that comes up in the scenarios of many functions, as what their common role allows, is
/// worked out once; then the answer is found by the decisions alone.
struct AnswerTree<Answer> {
  private enum Branch {
    case answer(Answer)
    case choice(Decision, [Choice.Option: Int])
  }

  /// The root comes first.
  private var branches: [Branch] = []

  /// Arranges the answers of all scenarios, of which there is one at least.
  init(_ scenarios: Scenarios<Answer>) {
    for entry in scenarios.cases { insert(entry) }
  }

  private mutating func insert(_ entry: Scenarios<Answer>.Case) {
    var position = 0
    for decision in entry.decisions {
      if position == branches.count { branches.append(.choice(decision, [:])) }
      guard case .choice(let choice, var next) = branches[position] else { return }
      let known = next[decision.option]
      next[decision.option] = known ?? branches.count
      branches[position] = .choice(choice, next)
      position = known ?? branches.count
    }
    if position == branches.count { branches.append(.answer(entry.answer)) }
  }

  /// The answer in a scenario; decides what it depends on.
  func answer(_ decisions: Decisions) -> Answer? {
    var position: Int? = 0
    while let at = position, at < branches.count {
      switch branches[at] {
      case .answer(let answer): return answer
      case .choice(let decision, let next):
        let option = decisions.option(
          for: decision.choice,
          label: decision.label,
          among: decision.options
        )
        position = next[option]
      }
    }
    return nil
  }
}
