internal import Syntax

/// The tracing of a function in one scenario.
struct TracingAnswer: Hashable, Sendable {
  let state: TracingState
  /// Why the state is unknown.
  var undecided: Undecided?

  init(_ state: TracingState) {
    self.state = state
  }

  init(undecided: Undecided) {
    state = .unknown
    self.undecided = undecided
  }

  /// The answer of a value that stands for a mode.
  init(mode value: Value) {
    switch value {
    case .absent, .null: self.init(.absent)
    case .text(let text, let kind):
      if let literal = text.literal {
        self.init(kind == .string ? TracingState(mode: literal) : .invalid)
      } else {
        self.init(undecided: text.undecided ?? .shape)
      }
    case .mapping, .list: self.init(.invalid)
    case .undecided(.duplicateKey): self.init(.invalid)
    case .undecided(let why): self.init(undecided: why)
    }
  }
}
