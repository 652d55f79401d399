/// An enumeration of the scenarios in which a question about a template has different answers.
///
/// A scenario is found by asking: whenever the answer depends on a parameter or an opaque comparison
/// that has not been decided yet, the question is asked once for each way to decide it. So a scenario
/// speaks of what the answer depends on and of nothing else.
struct Scenarios<Answer> {
  /// The number of scenarios beyond which a question is not answered.
  static var maximumCount: Int { 4096 }

  /// One scenario and the answer in it.
  struct Case {
    let decisions: [Decision]
    let answer: Answer
  }

  /// Every scenario in which there is an answer.
  let cases: [Case]
  /// Whether there were more scenarios than are enumerated.
  let isExhausted: Bool

  /// Asks a question in every scenario; nil means that the scenario does not count.
  init(of question: (Decisions) -> Answer?) {
    var cases: [Case] = []
    var count = 0
    let decisions = Decisions()
    repeat {
      count += 1
      guard count <= Self.maximumCount else {
        self.cases = []
        isExhausted = true
        return
      }
      decisions.restart()
      if let answer = question(decisions) {
        cases.append(Case(decisions: decisions.made, answer: answer))
      }
    } while decisions.advance()
    self.cases = cases
    isExhausted = false
  }

  private init(cases: [Case], isExhausted: Bool) {
    self.cases = cases
    self.isExhausted = isExhausted
  }

  /// The scenarios whose answer satisfies a predicate.
  func filtered(_ isIncluded: (Answer) -> Bool) -> Scenarios {
    Scenarios(cases: cases.filter { isIncluded($0.answer) }, isExhausted: isExhausted)
  }
}

/// A decision of a scenario: which way of several it goes.
struct Decision: Hashable, Sendable {
  let choice: Choice
  /// The name of the parameter, or of the condition around a comparison.
  let label: String
  let options: [Choice.Option]
  fileprivate(set) var selected: Int

  var option: Choice.Option { options[selected] }
}

/// The decisions of the scenario at hand; asked by the evaluator, advanced by the enumeration.
final class Decisions {
  private(set) var made: [Decision] = []
  private var position = 0
  private var decided: [Choice: Choice.Option] = [:]

  /// The decision about a choice; decides it when it has not come up in this scenario.
  func option(
    for choice: Choice,
    label: String,
    among options: @autoclosure () -> [Choice.Option]
  ) -> Choice.Option {
    if let option = decided[choice] { return option }
    if position == made.count {
      made.append(Decision(choice: choice, label: label, options: options(), selected: 0))
    }
    let option = made[position].option
    position += 1
    decided[choice] = option
    return option
  }

  fileprivate func restart() {
    position = 0
    decided.removeAll(keepingCapacity: true)
  }

  /// Moves to the next scenario; false when all have been seen.
  fileprivate func advance() -> Bool {
    while let last = made.last, last.selected == last.options.count - 1 { made.removeLast() }
    guard !made.isEmpty else { return false }
    made[made.count - 1].selected += 1
    return true
  }
}
