internal import IAM
internal import Linting
internal import Rewriting

/// The inline policy that lets a role send traces.
///
/// It allows the two writes, or those and the reads that some services need. A role that both kinds
/// assume may get both policies, so they differ in their names.
struct InlineTracePolicy {
  private let actions: [Action]
  private let name: String

  init(for need: TraceNeed, _ settings: FixSettings) {
    switch need {
    case .writes, .segments:
      actions = Action.traceWrites
      name = settings.policyName
    case .writesAndSampling:
      actions = need.actions
      name = settings.policyName + "AndSampling"
    }
  }

  /// The policy, its name with a number where the role has one of that name.
  func literal(besides names: Set<String> = []) -> Literal {
    guard names.contains(name) else { return .tracePolicy(named: name, allowing: actions) }
    var number = 2
    while names.contains("\(name)\(number)") { number += 1 }
    return .tracePolicy(named: "\(name)\(number)", allowing: actions)
  }
}
