/// Sets of deployments as decision diagrams, shared by all questions about a template.
///
/// A diagram asks for one choice after the other and leads each deployment to `all` (it is in the set)
/// or to `none`. A choice that changes nothing is not asked for, equal parts are one node, and every
/// diagram asks in the same order; so a set is one node, however it came about, and a chain of
/// conditions over many parameters is as small as its text although its combinations are countless.
/// The choice that came up last is asked first: what is combined step by step grows at its top.
///
/// See <https://en.wikipedia.org/wiki/Binary_decision_diagram>; a node has a branch for each option of
/// its choice.
final class DecisionDiagrams {
  /// A choice with the ways to decide it.
  struct Variable {
    let choice: Choice
    /// The name of the parameter, or of the condition around a comparison.
    let label: String
    /// The ways to decide; never empty.
    let options: [Choice.Option]
    /// For each option the deployments that take it.
    fileprivate(set) var sets: [DeploymentSet] = []
  }

  /// A question for a variable, with the set that each option leads to.
  struct Node: Hashable {
    let variable: Int
    let next: [DeploymentSet]

    func hash(into hasher: inout Hasher) {
      var number = variable
      for set in next { number = number &* 0x9E37_79B1 &+ Int(set.node) }
      hasher.combine(number)
    }
  }

  /// The variables in the order in which they came up.
  private(set) var variables: [Variable] = []
  private var variableIndex: [Choice: Int] = [:]
  private var nodes: [Node] = [
    Node(variable: -1, next: []), Node(variable: -1, next: []),
  ]
  private var nodeIndex: [Node: DeploymentSet] = [:]
  /// Combinations that have been worked out; a new one takes the place of an old one.
  private var results: [(combination: Combination, set: DeploymentSet)?] = []
  private var depth = 0
  /// The numbers of results that are kept at first, and at most; powers of two.
  private static let resultCounts = (first: 1 << 6, last: 1 << 14)
  /// The number of nodes beyond which sets are not combined.
  private static let maximumNodes = 500_000
  /// The number of choices on one path, beyond which sets are not combined.
  private static let maximumDepth = 1_000

  /// The node of a set that is neither empty nor everything.
  func node(of set: DeploymentSet) -> Node { nodes[Int(set.node)] }

  /// The variable of a choice, which is made when it comes up for the first time.
  func variable(
    for choice: Choice,
    label: String,
    options: () -> [Choice.Option]
  ) -> Variable {
    if let known = variableIndex[choice] { return variables[known] }
    let position = variables.count
    variableIndex[choice] = position
    variables.append(Variable(choice: choice, label: label, options: options()))
    let options = variables[position].options
    variables[position].sets = options.indices.map { taken in
      set(of: Node(variable: position, next: options.indices.map { $0 == taken ? .all : .none }))
    }
    return variables[position]
  }

  /// The one set of a node.
  private func set(of node: Node) -> DeploymentSet {
    if let first = node.next.first, node.next.allSatisfy({ $0 == first }) { return first }
    if let known = nodeIndex[node] { return known }
    let set = DeploymentSet(node: Int32(nodes.count))
    nodes.append(node)
    nodeIndex[node] = set
    return set
  }

  // MARK: - Combining

  private enum Operation: UInt8 {
    case intersection, union, difference
  }

  private struct Combination: Equatable {
    let operation: Operation
    let one: DeploymentSet
    let other: DeploymentSet

    /// A number that differs from that of other combinations in its lower bits.
    var scattered: Int {
      let number = (Int(one.node) &* 3 &+ Int(operation.rawValue)) &* 0x9E37_79B1 &+ Int(other.node)
      return number ^ number >> 15
    }
  }

  /// The deployments that are in both sets.
  func intersection(
    _ one: DeploymentSet,
    _ other: DeploymentSet,
    _ effort: Effort
  ) throws(EffortSpent) -> DeploymentSet {
    if one == other || other == .all { return one }
    if one == .all { return other }
    if one.isEmpty || other.isEmpty { return .none }
    return try combine(.intersection, min(one, other), max(one, other), effort)
  }

  /// The deployments that are in either set.
  func union(
    _ one: DeploymentSet,
    _ other: DeploymentSet,
    _ effort: Effort
  ) throws(EffortSpent) -> DeploymentSet {
    if one == other || other.isEmpty { return one }
    if one.isEmpty { return other }
    if one == .all || other == .all { return .all }
    return try combine(.union, min(one, other), max(one, other), effort)
  }

  /// The deployments of one set that are not in the other.
  func difference(
    _ one: DeploymentSet,
    _ other: DeploymentSet,
    _ effort: Effort
  ) throws(EffortSpent) -> DeploymentSet {
    if one == other || one.isEmpty || other == .all { return .none }
    if other.isEmpty { return one }
    return try combine(.difference, one, other, effort)
  }

  private func combine(
    _ operation: Operation,
    _ one: DeploymentSet,
    _ other: DeploymentSet,
    _ effort: Effort
  ) throws(EffortSpent) -> DeploymentSet {
    let combination = Combination(operation: operation, one: one, other: other)
    if let known = result(of: combination) { return known }
    let (left, right) = (node(of: one), node(of: other))
    let variable = max(left.variable, right.variable)
    let count = variables[variable].options.count
    guard depth < DecisionDiagrams.maximumDepth, nodes.count < DecisionDiagrams.maximumNodes,
      effort.spend(1 + count / 8)
    else { throw EffortSpent() }
    depth += 1
    defer { depth -= 1 }
    var next: [DeploymentSet] = []
    next.reserveCapacity(count)
    for option in 0..<count {
      let (one, other) = (
        left.variable == variable ? left.next[option] : one,
        right.variable == variable ? right.next[option] : other
      )
      switch operation {
      case .intersection: next.append(try intersection(one, other, effort))
      case .union: next.append(try union(one, other, effort))
      case .difference: next.append(try difference(one, other, effort))
      }
    }
    let result = set(of: Node(variable: variable, next: next))
    keep(result, of: combination)
    return result
  }

  private func result(of combination: Combination) -> DeploymentSet? {
    guard !results.isEmpty, let known = results[combination.scattered & (results.count - 1)],
      known.combination == combination
    else { return nil }
    return known.set
  }

  private func keep(_ set: DeploymentSet, of combination: Combination) {
    // Most templates have few conditions: to clear room for many takes longer than to combine theirs.
    let count = DecisionDiagrams.resultCounts
    if results.isEmpty || nodes.count > results.count && results.count < count.last {
      let kept = results
      let room = kept.isEmpty ? count.first : 4 * kept.count
      results = Array(repeating: nil, count: room)
      for case let known? in kept { results[known.combination.scattered & (room - 1)] = known }
    }
    results[combination.scattered & (results.count - 1)] = (combination, set)
  }
}

extension DeploymentSet: Comparable {
  /// An order without meaning, so that both orders of two sets are one.
  static func < (left: DeploymentSet, right: DeploymentSet) -> Bool { left.node < right.node }
}
