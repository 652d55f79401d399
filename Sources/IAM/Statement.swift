/// One statement of an identity policy or a permissions boundary.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html>
public struct Statement: Hashable, Sendable {
  /// The `Sid` element.
  public let sid: String?
  /// The `Effect` element.
  public let effect: Effect
  /// The `Action` or `NotAction` element.
  public let actions: Scope
  /// The `Resource` or `NotResource` element.
  public let resources: Scope
  /// Whether the statement has a `Condition` that is not empty.
  public let isConditional: Bool

  /// Creates a statement of its elements.
  public init(
    sid: String? = nil,
    effect: Effect,
    actions: Scope,
    resources: Scope,
    isConditional: Bool = false
  ) {
    self.sid = sid
    self.effect = effect
    self.actions = actions
    self.resources = resources
    self.isConditional = isConditional
  }

  /// A statement of which the template decides nothing, as where an intrinsic function stands.
  public static let unresolved = Statement(
    effect: .undecided,
    actions: .only([.unknown]),
    resources: .only([.unknown])
  )

  /// Returns what the statement does to an action on the resource `*`.
  ///
  /// The X-Ray writes have no resource types: AWS evaluates them against `*` alone, so a statement
  /// that lists only ARNs neither grants nor denies them. A statement with an unrecognised effect is
  /// taken for an allowance that may not hold; one whose effect the template does not decide may
  /// deny as well.
  ///
  /// <https://docs.aws.amazon.com/xray/latest/devguide/security_iam_service-with-iam.html>
  public func effect(on action: Action) -> StatementEffect {
    let actionMatch = actions.match(action)
    let resourceMatch = resources.matchOfEverything
    guard actionMatch != .no, resourceMatch != .no else {
      return .nothing
    }
    var reasons: [Uncertainty] = []
    switch effect {
    case .allow, .deny: break
    case .unrecognised: reasons.append(.unrecognisedEffect)
    case .undecided: reasons.append(.unresolvedEffect)
    }
    if actionMatch == .maybe {
      reasons.append(.unresolvedAction)
    }
    if resourceMatch == .maybe {
      reasons.append(.unresolvedResource)
    }
    if isConditional {
      reasons.append(.condition)
    }
    return switch effect {
    case .allow where reasons.isEmpty: .allows
    case .deny where reasons.isEmpty: .denies
    case .allow, .unrecognised: .mayAllow(because: reasons)
    case .deny: .mayDeny(because: reasons)
    case .undecided: .mayAllowOrDeny(because: reasons)
    }
  }
}
