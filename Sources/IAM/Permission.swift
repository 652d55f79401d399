/// Whether a role may send traces, that is do all that is needed for that.
///
/// Policies outside the role (those of the organisation, of a session) are out of reach.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>
public enum Permission: Hashable, Sendable {
  /// Every action is allowed; the labels of all policies that surely allow one, in their order.
  case granted(by: [String])
  /// No policy can allow these actions; never empty.
  case missing([Action])
  /// At least one action is denied, whatever else is granted; never empty.
  case denied(by: [Denial])
  /// The template does not decide; never empty.
  case unknown(because: [Doubt])

  /// Evaluates the policies of a role and its permissions boundary; the order of policies has no
  /// influence on which case results.
  ///
  /// The case is the worst over the actions: denied, then missing, then unknown. For one action, an
  /// explicit denial beats a possible one, which beats an allowance, which beats a possible one. The
  /// boundary has a say only where the policies grant the actions or may do so.
  public init(
    of policies: [AttachedPolicy],
    to need: TraceNeed = .writes,
    boundary: PermissionsBoundary = .none
  ) {
    let granted = Evaluation(of: policies, to: need).permission
    self =
      switch granted {
      case .missing, .denied: granted
      case .granted, .unknown: granted.limited(to: need, by: boundary)
      }
  }

  private func limited(to need: TraceNeed, by boundary: PermissionsBoundary) -> Permission {
    switch boundary {
    case .none:
      return self
    case .unknown(let label):
      return doubted([
        Doubt(policy: label, isBoundary: true, reasons: [.boundaryOutsideTemplate])
      ])
    case .policy(let policy):
      let limit = Evaluation(of: [policy], to: need, isBoundary: true).permission
      return switch limit {
      case .granted: self
      case .denied: limit
      case .missing(let actions):
        .denied(by: [
          Denial(policy: policy.label, isBoundary: true, reason: .omission(actions))
        ])
      case .unknown(let doubts): doubted(doubts)
      }
    }
  }

  /// Adds doubts to those that are there; what was granted becomes unknown.
  private func doubted(_ doubts: [Doubt]) -> Permission {
    if case .unknown(let earlier) = self {
      return .unknown(because: earlier + doubts)
    }
    return .unknown(because: doubts)
  }
}
