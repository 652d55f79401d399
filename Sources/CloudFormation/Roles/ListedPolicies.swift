internal import IAM
internal import Syntax

/// The policies that roles list, each worked out once for all scenarios.
///
/// A role may list many under many conditions; what one of them is depends on few.
final class ListedPolicies {
  /// The forms in which policies are listed.
  enum Form {
    /// An entry of a role's `ManagedPolicyArns`.
    case managed
    /// An entry of a role's `Policies`.
    case inline
    /// An entry of a SAM function's `Policies`.
    case serverless
  }

  /// An entry of a list; an alias may use one node in several forms.
  private struct Entry: Hashable {
    let node: Node
    let form: Form
    let bindings: Bindings

    /// Hashes the node only: few are listed in more than one way.
    func hash(into hasher: inout Hasher) {
      hasher.combine(node)
    }
  }

  private var known: [Entry: Scenarios<AttachedPolicy?>] = [:]

  /// The policy of an entry; nil where there is none in the scenario at hand.
  func policy(
    at node: Node,
    _ form: Form,
    _ bindings: Bindings,
    _ evaluator: Evaluator,
    _ policy: (Evaluator) -> AttachedPolicy?
  ) -> AttachedPolicy? {
    guard case .scenario(let decisions) = evaluator.assumptions else { return policy(evaluator) }
    let entry = Entry(node: node, form: form, bindings: bindings)
    let scenarios =
      known[entry]
      ?? Scenarios(
        decisions.compiler,
        effort: Effort(partOf: decisions.compiler.effort)
      ) { policy(evaluator.assuming(.scenario($0))) }
    known[entry] = scenarios
    guard !scenarios.isExhausted else {
      decisions.effort.giveUp()
      return nil
    }
    return decisions.answer(scenarios) ?? nil
  }
}
