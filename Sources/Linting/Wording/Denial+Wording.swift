public import IAM

extension Denial {
  /// What forbids, in words that follow "is forbidden by".
  public var wording: String {
    let policy = isBoundary ? "the permissions boundary \(policy)" : policy
    switch reason {
    case .statement(let statement): return "\(statement.wording) of \(policy)"
    case .omission(let actions):
      return "\(policy), which does not allow \(actions.wording)"
    }
  }
}

extension Doubt {
  /// What is open, in words that follow "depends on".
  public var wording: String {
    let policy = isBoundary ? "the permissions boundary \(policy)" : policy
    let place = statement.map { "\($0.wording) of \(policy)" } ?? policy
    return place + " (" + reasons.map(\.wording).joined(separator: ", ") + ")"
  }
}

extension StatementReference {
  /// A statement by its Sid, else by its number.
  fileprivate var wording: String {
    sid.map { "statement '\($0)'" } ?? "statement \(number)"
  }
}

extension Uncertainty {
  fileprivate var wording: String {
    switch self {
    case .unrecognisedEffect: "its Effect is neither 'Allow' nor 'Deny'"
    case .unresolvedEffect: "the template does not decide its Effect"
    case .unresolvedAction: "the template does not decide its actions"
    case .unresolvedResource: "the template does not decide its resources"
    case .condition: "it has a Condition"
    case .unreadableDocument: "its document is not in the template"
    case .boundaryOutsideTemplate: "it is not in the template"
    }
  }
}
