/// What one statement, or one unreadable document, does to one action.
struct Contribution: Hashable {
  let policy: String
  let statement: StatementReference?
  let action: Action
  let effect: StatementEffect
}

extension Contribution {
  /// What a policy does to the actions that are needed.
  static func all(
    of document: PolicyDocument,
    to need: TraceNeed,
    _ label: String
  ) -> [Contribution] {
    guard case .statements(let statements) = document else {
      return need.actions.map { action in
        Contribution(
          policy: label,
          statement: nil,
          action: action,
          effect: .mayAllow(because: [.unreadableDocument])
        )
      }
    }
    return statements.enumerated().flatMap { index, statement in
      need.actions.compactMap { action in
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
