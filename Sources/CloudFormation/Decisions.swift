/// The decisions of the scenario at hand; asked by the evaluator, advanced by the enumeration.
final class Decisions {
  /// The decisions in the order in which they came up.
  private(set) var made: [Decision] = []
  /// The work that may be spent on all scenarios together.
  let effort: Effort
  private var position = 0
  private var decided: [Choice: Int] = [:]

  init(_ effort: Effort) {
    self.effort = effort
  }

  /// The decision about a choice; decides it when it has not come up in this scenario.
  func option(
    for choice: Choice,
    label: String,
    among options: @autoclosure () -> [Choice.Option]
  ) -> Choice.Option {
    if let known = decided[choice] { return made[known].option }
    if position == made.count {
      made.append(Decision(choice: choice, label: label, options: options(), selected: 0))
    }
    decided[choice] = position
    position += 1
    return made[position - 1].option
  }

  /// Goes back to the start of a scenario.
  func restart() {
    position = 0
    decided.removeAll(keepingCapacity: true)
  }

  /// Moves to the next scenario; false when all have been seen.
  func advance() -> Bool {
    while let last = made.last, last.selected == last.options.count - 1 { made.removeLast() }
    guard !made.isEmpty else { return false }
    made[made.count - 1].selected += 1
    return true
  }
}
