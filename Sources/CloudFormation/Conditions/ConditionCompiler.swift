internal import Syntax

/// Works out what named conditions say, each once for all questions about a template.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html>.
final class ConditionCompiler {
  /// The sets of deployments that the conditions amount to.
  let diagrams = DecisionDiagrams()
  /// The work that may be spent on the template, in all questions together.
  let effort: Effort
  /// The conditions so far; nil for one that is too complex.
  private var known: [Key: CompiledCondition?] = [:]
  /// The conditions that are being looked at.
  private var open: Set<Key> = []
  /// The name of the condition that is being compiled.
  private(set) var current: String?
  /// The deepest nesting of `Fn::And`, `Fn::Or` and `Fn::Not` that is looked into.
  private static let maximumDepth = 512

  /// The values of nested branches.
  private var values: [Place: Scenarios<Value>] = [:]

  /// A node of the template at hand, or of a connected one.
  private struct Place: Hashable {
    let template: String
    let node: Node
    let bindings: Bindings
  }

  /// The values of a node in all scenarios, which are worked out when they are asked for first.
  func values(
    of node: Node,
    _ bindings: Bindings,
    _ evaluator: Evaluator,
    _ value: (Evaluator) -> Value
  ) -> Scenarios<Value> {
    let place = Place(template: evaluator.template, node: node, bindings: bindings)
    if let known = values[place] { return known }
    let result = Scenarios(self, effort: Effort(partOf: effort)) { decisions in
      value(evaluator.assuming(.scenario(decisions)))
    }
    values[place] = result
    return result
  }

  /// A condition of the template at hand, or of a connected one.
  private struct Key: Hashable {
    let template: String
    let name: String
    let takesDefaults: Bool
  }

  init(effort: Effort = Effort(Effort.ofQuestion)) {
    self.effort = effort
  }

  /// What a condition says; nil where it is too complex.
  ///
  /// One that is missing, or that refers to itself, is undecided. Those that it refers to are compiled
  /// before it, so that a long chain does not nest.
  func condition(_ name: String, _ evaluator: Evaluator) -> CompiledCondition? {
    let key = key(name, evaluator)
    if let known = known[key] { return known }
    var waiting = [key]
    var opened: Set<Key> = []
    while let key = waiting.last {
      guard known[key] == nil, !open.contains(key) || opened.contains(key),
        let definition = evaluator.declarations.conditions[key.name]
      else {
        waiting.removeLast()
        continue
      }
      if opened.insert(key).inserted {
        open.insert(key)
        for name in definition.references {
          let reference = self.key(name, evaluator)
          if known[reference] == nil, !open.contains(reference) { waiting.append(reference) }
        }
      } else {
        waiting.removeLast()
        known[key] = .some(compiled(definition, key.name, evaluator))
        open.remove(key)
      }
    }
    return known[key] ?? .undecided
  }

  private func key(_ name: String, _ evaluator: Evaluator) -> Key {
    Key(template: evaluator.template, name: name, takesDefaults: evaluator.takesDefaults)
  }

  private func compiled(
    _ definition: Declarations.Condition,
    _ name: String,
    _ evaluator: Evaluator
  ) -> CompiledCondition? {
    let outer = current
    current = name
    defer { current = outer }
    let compilation = Compilation(
      compiler: self,
      evaluator: evaluator,
      bindings: definition.bindings,
      effort: Effort(partOf: effort)
    )
    return try? compilation.condition(definition.expression, depth: 0)
  }

  /// The compilation of one condition.
  private struct Compilation {
    let compiler: ConditionCompiler
    let evaluator: Evaluator
    let bindings: Bindings
    let effort: Effort

    func condition(_ expression: Node, depth: Int) throws(EffortSpent) -> CompiledCondition {
      guard let function = IntrinsicFunction(expression.target),
        depth < ConditionCompiler.maximumDepth
      else { return .undecided }
      guard effort.spend() else { throw EffortSpent() }
      switch function.name {
      case .condition:
        guard let name = function.text else { return .undecided }
        let key = compiler.key(bindings.substituted(in: name), evaluator)
        guard let known = compiler.known[key] else { return .undecided }
        guard let known else { throw EffortSpent() }
        return known
      case .not:
        guard function.arguments.count == 1 else { return .undecided }
        return try condition(function.arguments[0], depth: depth + 1).negated
      case .and: return try conjunction(function.arguments, depth) { $0 }
      // One of several holds where it is not so that all of them fail.
      case .or: return try conjunction(function.arguments, depth) { $0.negated }.negated
      case .equals: return try comparison(function)
      default: return .undecided
      }
    }

    private func conjunction(
      _ expressions: [Node],
      _ depth: Int,
      _ transformed: (CompiledCondition) -> CompiledCondition
    ) throws(EffortSpent) -> CompiledCondition {
      guard !expressions.isEmpty else { return .undecided }
      let diagrams = compiler.diagrams
      var (holding, failing) = (DeploymentSet.all, DeploymentSet.none)
      var asksChoices = false
      for expression in expressions {
        let condition = transformed(try self.condition(expression, depth: depth + 1))
        holding = try diagrams.intersection(holding, condition.holding, effort)
        failing = try diagrams.union(failing, condition.failing, effort)
        asksChoices = asksChoices || condition.asksChoices
        if failing == .all { break }
      }
      let decided = try diagrams.union(holding, failing, effort)
      return CompiledCondition(
        holding: holding,
        failing: failing,
        undecided: try diagrams.difference(.all, decided, effort),
        asksChoices: asksChoices
      )
    }

    private func comparison(_ function: IntrinsicFunction) throws(EffortSpent) -> CompiledCondition
    {
      if evaluator.takesDefaults {
        return CompiledCondition(evaluator.assuming(.defaults(compiler)).equals(function, bindings))
      }
      // What a condition compares may be meant to fail where the condition is not asked.
      let scenarios = Scenarios(compiler, countsRefused: true, effort: effort) { decisions in
        evaluator.assuming(.scenario(decisions)).equals(function, bindings)
      }
      guard !scenarios.isExhausted else { throw EffortSpent() }
      return CompiledCondition(
        holding: scenarios.deployments { $0 == true },
        failing: scenarios.deployments { $0 == false },
        undecided: scenarios.deployments { $0 == nil },
        asksChoices: scenarios.asksChoices
      )
    }
  }
}
