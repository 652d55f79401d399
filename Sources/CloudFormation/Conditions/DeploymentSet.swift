/// A set of deployments of a template: a node of ``DecisionDiagrams``.
///
/// Equal sets of the same diagrams are the same node, so that comparing them takes no time.
struct DeploymentSet: Hashable, Sendable {
  let node: Int32

  /// No deployment.
  static let none = DeploymentSet(node: 0)
  /// Every deployment.
  static let all = DeploymentSet(node: 1)

  var isEmpty: Bool { self == .none }
}
