/// An enumeration of the scenarios in which a question about a template has different answers.
///
/// A scenario is found by asking: whenever the answer depends on a parameter or an opaque comparison
/// that has not been decided yet, the question is asked once for each way to decide it. So a scenario
/// speaks of what the answer depends on and of nothing else.
struct Scenarios<Answer> {
  /// The number of scenarios beyond which a question about a function is not answered.
  static var maximumCount: Int { 4096 }

  /// One scenario and the answer in it.
  struct Case {
    let decisions: [Decision]
    let answer: Answer
  }

  /// Every scenario in which there is an answer.
  let cases: [Case]
  /// Whether there were more scenarios than are enumerated, or they took too long.
  let isExhausted: Bool

  /// Asks a question in every scenario; nil means that the scenario does not count.
  init(
    limit: Int = Self.maximumCount,
    effort: Effort = Effort(Effort.ofQuestion),
    of question: (Decisions) -> Answer?
  ) {
    var cases: [Case] = []
    var count = 0
    let decisions = Decisions(effort)
    repeat {
      count += 1
      guard count <= limit, !effort.isSpent else {
        self.cases = []
        isExhausted = true
        return
      }
      decisions.restart()
      if let answer = question(decisions) {
        cases.append(Case(decisions: decisions.made, answer: answer))
      }
    } while decisions.advance()
    isExhausted = effort.isSpent
    self.cases = isExhausted ? [] : cases
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
