/// What one statement, or one unreadable document, does to one action.
struct Contribution: Hashable {
  let policy: String
  let statement: StatementReference?
  let action: Action
  let effect: StatementEffect
}

extension Contribution {
  /// What a policy does to the trace writes.
  static func all(of document: PolicyDocument, _ label: String) -> [Contribution] {
    guard case .statements(let statements) = document else {
      return Action.traceWrites.map { action in
        Contribution(
          policy: label,
          statement: nil,
          action: action,
          effect: .mayAllow(because: [.unreadableDocument])
        )
      }
    }
    return statements.enumerated().flatMap { index, statement in
      Action.traceWrites.compactMap { action in
        let effect = statement.effect(on: action)
        return effect == .nothing
          ? nil
          : Contribution(
            policy: label,
            statement: StatementReference(number: index + 1, sid: statement.sid),
            action: action,
            effect: effect
          )
      }
    }
  }
}
