import FuzzingSupport
import IAM

/// One way in which all that turns out which policies leave open; evaluated by the rules of AWS for
/// policies that leave nothing open.
struct Outcome {
  var choices: ByteStream

  /// Whether a role may do an action on `*`.
  mutating func allows(
    _ action: Action,
    _ policies: [AttachedPolicy],
    _ boundary: PermissionsBoundary
  ) -> Bool {
    let isGranted = allows(action, policies)
    let isLimited =
      switch boundary {
      case .none: false
      case .policy(let policy): !allows(action, [policy])
      case .unknown: choices.below(2) == 0
      }
    return isGranted && !isLimited
  }

  private mutating func allows(_ action: Action, _ policies: [AttachedPolicy]) -> Bool {
    var isAllowed = false
    var isDenied = false
    for policy in policies {
      guard case .statements(let statements) = policy.document else {
        // A document that cannot be read may allow; that it denies is not supposed.
        if choices.below(2) == 0 { isAllowed = true }
        continue
      }
      for statement in statements where covers(statement, action) {
        switch statement.effect {
        case .allow: isAllowed = true
        case .deny: isDenied = true
        case .unrecognised: if choices.below(2) == 0 { isAllowed = true }
        case .undecided:
          switch choices.below(3) {
          case 0: isAllowed = true
          case 1: isDenied = true
          default: break
          }
        }
      }
    }
    return isAllowed && !isDenied
  }

  private mutating func covers(_ statement: Statement, _ action: Action) -> Bool {
    let isMet = !statement.isConditional || choices.below(2) == 0
    let coversAction = covers(statement.actions, isAction: true) { pattern in
      Outcome.matches(
        Array(pattern.lowercased().utf8)[...],
        Array(action.name.lowercased().utf8)[...]
      ) && (pattern.utf8.contains(UInt8(ascii: ":")) || Outcome.isAnything(pattern))
    }
    return coversAction && covers(statement.resources, isAction: false, Outcome.isAnything) && isMet
  }

  private mutating func covers(
    _ scope: Scope,
    isAction: Bool,
    _ matches: (String) -> Bool
  ) -> Bool {
    switch scope {
    case .missing: false
    case .only(let terms): contains(terms, isOpen: true, matches)
    // That an undecided exception is `*`, as a resource, is not supposed.
    case .except(let terms): !contains(terms, isOpen: isAction, matches)
    }
  }

  private mutating func contains(
    _ terms: [Term],
    isOpen: Bool,
    _ matches: (String) -> Bool
  ) -> Bool {
    var isFound = false
    for term in terms {
      switch term {
      case .pattern(let pattern): if matches(pattern.text) { isFound = true }
      case .unknown: if isOpen, choices.below(2) == 0 { isFound = true }
      }
    }
    return isFound
  }

  private static func isAnything(_ pattern: String) -> Bool {
    !pattern.isEmpty && pattern.allSatisfy { $0 == "*" }
  }

  /// The definition of wildcards: the lengths of what the pattern so far may stand for.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var lengths: Set = [0]
    for symbol in pattern {
      lengths =
        symbol == UInt8(ascii: "*")
        ? Set(lengths.flatMap { $0...name.count })
        : Set(
          lengths.filter { length in
            length < name.count
              && (symbol == UInt8(ascii: "?") || symbol == name[name.startIndex + length])
          }
          .map { $0 + 1 }
        )
    }
    return lengths.contains(name.count)
  }
}
