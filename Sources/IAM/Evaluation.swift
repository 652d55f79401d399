/// The union of some policies, asked for the actions that sending traces needs.
struct Evaluation {
  private let contributions: [Contribution]
  private let isBoundary: Bool
  private let need: TraceNeed

  /// Collects what the policies do; `isBoundary` only marks the reasons.
  init(of policies: [AttachedPolicy], to need: TraceNeed, isBoundary: Bool = false) {
    self.contributions = policies.flatMap { $0.contributions(to: need) }
    self.isBoundary = isBoundary
    self.need = need
  }

  /// The verdict on all actions together: the worst of the verdicts on each.
  var permission: Permission {
    let denials = denials
    guard denials.isEmpty else {
      return .denied(by: denials)
    }
    let missing = need.actions.filter { action in
      !contributions.contains { $0.action == action && $0.effect.mayAllow }
    }
    guard missing.isEmpty else {
      return .missing(missing)
    }
    let doubts = doubts
    return doubts.isEmpty ? .granted(by: grantors) : .unknown(because: doubts)
  }

  private var grantors: [String] {
    var labels: [String] = []
    for contribution in contributions
    where contribution.effect == .allows && !labels.contains(contribution.policy) {
      labels.append(contribution.policy)
    }
    return labels
  }

  private var denials: [Denial] {
    var denials: [Denial] = []
    for contribution in contributions where contribution.effect == .denies {
      guard let statement = contribution.statement else {
        continue
      }
      let denial = Denial(
        policy: contribution.policy,
        isBoundary: isBoundary,
        reason: .statement(statement)
      )
      if denials.last != denial {
        denials.append(denial)
      }
    }
    return denials
  }

  /// The undecided contributions that matter: a possible allowance does not where a sure one is.
  private var doubts: [Doubt] {
    var doubts: [Doubt] = []
    for contribution in contributions {
      switch contribution.effect {
      case .mayDeny(let reasons), .mayAllowOrDeny(let reasons):
        doubts.merge(doubt(about: contribution, isDenial: true, reasons))
      case .mayAllow(let reasons) where !isAllowed(contribution.action):
        doubts.merge(doubt(about: contribution, isDenial: false, reasons))
      case .allows, .denies, .mayAllow, .nothing: continue
      }
    }
    return doubts
  }

  private func isAllowed(_ action: Action) -> Bool {
    contributions.contains { $0.action == action && $0.effect == .allows }
  }

  private func doubt(
    about contribution: Contribution,
    isDenial: Bool,
    _ reasons: [Uncertainty]
  ) -> Doubt {
    Doubt(
      policy: contribution.policy,
      isBoundary: isBoundary,
      statement: contribution.statement,
      isDenial: isDenial,
      reasons: reasons
    )
  }
}

extension [Doubt] {
  /// Appends a doubt, or adds its reasons to the last one if that is about the same statement.
  fileprivate mutating func merge(_ doubt: Doubt) {
    guard let last, last.policy == doubt.policy, last.statement == doubt.statement,
      last.isDenial == doubt.isDenial
    else {
      append(doubt)
      return
    }
    self[endIndex - 1] = Doubt(
      policy: last.policy,
      isBoundary: last.isBoundary,
      statement: last.statement,
      isDenial: last.isDenial,
      reasons: last.reasons + doubt.reasons.filter { !last.reasons.contains($0) }
    )
  }
}

extension StatementEffect {
  /// Whether the statement allows, or may allow, an action.
  fileprivate var mayAllow: Bool {
    switch self {
    case .allows, .mayAllow, .mayAllowOrDeny: true
    case .denies, .mayDeny, .nothing: false
    }
  }
}
