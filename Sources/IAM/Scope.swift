/// The actions, or the resources, that a policy statement speaks about.
///
/// An empty ``only(_:)`` covers nothing, an empty ``except(_:)`` everything.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html>
public enum Scope: Hashable, Sendable {
  /// What `Action` or `Resource` lists.
  case only([Term])
  /// Everything but what `NotAction` or `NotResource` lists.
  case except([Term])
  /// Neither element is there; the statement is invalid and covers nothing.
  case missing

  /// Creates the scope of a statement from its positive and its negative element.
  ///
  /// IAM refuses a statement with both; here the positive one then counts and the negative one is
  /// ignored. With neither the scope is ``missing``.
  public init(only: [Term]?, except: [Term]?) {
    self =
      if let only { .only(only) } else if let except { .except(except) } else { .missing }
  }

  /// Whether the scope, being one of actions, covers or may cover any of some actions.
  ///
  /// Where it does not, the other elements of its statement need not be looked at.
  public func mayCover(anyOf actions: [Action]) -> Bool {
    actions.contains { match($0) != .no }
  }

  /// Whether the scope, being one of actions, covers an action.
  func match(_ action: Action) -> Match {
    switch self {
    case .only(let terms): listing(of: action, in: terms)
    case .except(let terms):
      switch listing(of: action, in: terms) {
      case .yes: .no
      case .maybe: .maybe
      case .no: .yes
      }
    case .missing: .no
    }
  }

  /// Whether the scope, being one of resources, covers `*`, the only resource of the X-Ray writes.
  ///
  /// Undecided exceptions are taken for the ARNs that they nearly always are: only a literal `*`
  /// excepts everything.
  var matchOfEverything: Match {
    switch self {
    case .only(let terms) where terms.contains(where: \.isEverything): .yes
    case .only(let terms): terms.contains(.unknown) ? .maybe : .no
    case .except(let terms): terms.contains(where: \.isEverything) ? .no : .yes
    case .missing: .no
    }
  }

  private func listing(of action: Action, in terms: [Term]) -> Match {
    if terms.contains(where: { $0.isPattern(for: action) }) {
      return .yes
    }
    return terms.contains(.unknown) ? .maybe : .no
  }
}

extension Term {
  fileprivate var isEverything: Bool {
    if case .pattern(let pattern) = self { pattern.isEverything } else { false }
  }

  fileprivate func isPattern(for action: Action) -> Bool {
    if case .pattern(let pattern) = self { pattern.matches(action) } else { false }
  }
}
