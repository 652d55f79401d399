internal import Syntax

/// The sections of a template that values refer to.
struct Declarations: Sendable {
  let parameters: [String: Parameter]
  let conditions: [String: Condition]
  let mappings: Node?
  /// The resources by logical ID, in the order of the template.
  let resources: [Resource]
  /// The roles of the template by name.
  private(set) var roleNames = RoleNames()
  private let resourceIndex: [String: Int]
  /// The literals that each parameter is compared with anywhere in the conditions.
  private let comparedLiterals: [String: [String]]

  /// A condition as written, inside the loops around it.
  struct Condition: Sendable {
    let expression: Node
    let bindings: Bindings

    /// The names of the conditions that the condition refers to, as far as they are literals.
    var references: [String] {
      var result: [String] = []
      // Aliases may lead to one expression in many ways.
      var seen: Set<Node> = []
      var waiting = [expression.target]
      while let node = waiting.popLast() {
        guard seen.insert(node).inserted else { continue }
        if let function = IntrinsicFunction(node) {
          let name = function.branches?.condition ?? function.text
          if function.name == .condition || function.name == .if, let name {
            result.append(bindings.substituted(in: name))
          }
          waiting += function.arguments
        } else {
          waiting += node.items.map(\.target)
        }
      }
      return result.uniqued
    }
  }

  init(_ root: Node) {
    var parameters: [String: Parameter] = [:]
    for entry in root["Parameters"]?.effectiveEntries ?? [] {
      guard let name = entry.key.target.text else { continue }
      parameters[name] = Parameter(entry.value.target)
    }
    self.parameters = parameters
    mappings = root["Mappings"]
    let loops = LoopExpansion(parameters: parameters)
    var conditions: [String: Condition] = [:]
    for expanded in loops.entries(of: root["Conditions"]) where conditions[expanded.name] == nil {
      conditions[expanded.name] = Condition(
        expression: expanded.value,
        bindings: expanded.bindings
      )
    }
    self.conditions = conditions
    let resources = loops.entries(of: root["Resources"]).compactMap {
      Resource(logicalID: $0.name, key: $0.key, body: $0.value, bindings: $0.bindings)
    }
    self.resources = resources
    resourceIndex = Dictionary(
      resources.enumerated().map { ($1.logicalID, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    comparedLiterals = Declarations.comparedLiterals(in: conditions.values)
    roleNames = RoleNames(self)
  }

  /// The resource with a logical ID.
  func resource(_ logicalID: String) -> Resource? {
    resourceIndex[logicalID].map { resources[$0] }
  }

  /// Whether the template has a resource with a logical ID, or SAM makes a role under that name.
  func hasResource(_ logicalID: String) -> Bool {
    let function = logicalID.hasSuffix("Role") ? resource(String(logicalID.dropLast(4))) : nil
    return function?.type == .serverlessFunction || resource(logicalID) != nil
  }

  /// The values that a parameter may take: those that are allowed, else the literals that it is
  /// compared with, its default, and anything else.
  func options(forParameter name: String) -> [Choice.Option] {
    let parameter = parameters[name]
    if let allowed = parameter?.allowedValues, !allowed.isEmpty {
      return allowed.map { .text($0) }
    }
    var texts = comparedLiterals[name] ?? []
    if let value = parameter?.defaultValue, !texts.contains(value) { texts.append(value) }
    return texts.map { .text($0) } + [.anythingElse]
  }

  private static func comparedLiterals(
    in conditions: some Collection<Condition>
  ) -> [String: [String]] {
    var result: [String: Set<String>] = [:]
    for condition in conditions {
      // Aliases may lead to one comparison in many ways.
      var seen: Set<Node> = []
      var waiting = [condition.expression]
      while let node = waiting.popLast() {
        guard seen.insert(node).inserted, let function = IntrinsicFunction(node) else { continue }
        switch function.name {
        case .equals:
          let sides = function.arguments
          guard sides.count == 2 else { continue }
          for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            guard let name = condition.bindings.parameter(one),
              let text = condition.bindings.literal(other)
            else { continue }
            result[name, default: []].insert(text)
          }
        case .not, .and, .or: waiting += function.arguments
        default: continue
        }
      }
    }
    return result.mapValues { $0.sorted() }
  }
}

extension Bindings {
  /// The name in a `Ref` that no loop binds.
  fileprivate func parameter(_ node: Node) -> String? {
    guard let function = IntrinsicFunction(node), function.name == .ref, let name = function.text,
      self[name] == nil
    else { return nil }
    return substituted(in: name)
  }

  /// The text of a literal, or of a loop variable.
  fileprivate func literal(_ node: Node) -> String? {
    guard let function = IntrinsicFunction(node) else {
      return node.canonicalText.map(substituted)
    }
    return function.name == .ref ? function.text.flatMap { self[$0] } : nil
  }
}
