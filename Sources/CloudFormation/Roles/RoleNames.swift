internal import Syntax

/// The roles of a template by the names that `RoleName` gives them.
struct RoleNames: Sendable {
  private var logicalIDs: [String: [String]] = [:]

  /// No roles.
  init() {}

  init(_ declarations: Declarations) {
    for resource in declarations.resources where resource.type == .role {
      guard let name = resource.properties?["RoleName"] else { continue }
      for text in declarations.renderings(of: name, resource.bindings) {
        logicalIDs[text, default: []].append(resource.logicalID)
      }
    }
  }

  /// The logical IDs of the roles that some scenario gives a name, which is a ``Text/rendering``.
  subscript(name: String) -> [String] { logicalIDs[name] ?? [] }
}

extension Declarations {
  /// The texts that a value, or an item of it where it is a list, may be, as a ``Text/rendering``:
  /// in any scenario if those are few, and without regard to scenarios.
  func renderings(of node: Node, _ bindings: Bindings) -> Set<String> {
    var result: Set<String> = []
    var seen: Set<Node> = []
    var waiting = [node.target]
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      if let branches = IntrinsicFunction(node)?.branches {
        waiting += [branches.whenTrue, branches.whenFalse]
      } else if IntrinsicFunction(node) == nil, node.isSequence {
        waiting += node.items.map(\.target)
      } else {
        let compiler = ConditionCompiler(effort: Effort(Effort.minimum))
        let scenarios = Scenarios(compiler, limit: 64, effort: compiler.effort) {
          Evaluator(self, .scenario($0)).texts(node, bindings)
        }
        result.formUnion(scenarios.cases.flatMap(\.answer))
        let open = Evaluator(self, .nothing, effort: Effort(Effort.minimum))
        result.formUnion(open.texts(node, bindings))
      }
    }
    return result
  }
}

extension Evaluator {
  /// The renderings of a text, or of the texts in a list.
  fileprivate func texts(_ node: Node, _ bindings: Bindings) -> [String] {
    switch value(of: node, bindings) {
    case .text(let text, _): [text.rendering].compactMap { $0 }
    case .list(let items): items.compactMap { $0.text?.rendering }
    case .absent, .null, .mapping, .undecided: []
    }
  }
}
