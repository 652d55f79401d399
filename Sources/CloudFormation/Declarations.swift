internal import Syntax

/// The sections of a template that values refer to.
struct Declarations: Sendable {
  let parameters: [String: Parameter]
  let conditions: [String: Condition]
  let mappings: Node?
  /// The resources by logical ID, in the order of the template.
  let resources: [Resource]
  private let resourceIndex: [String: Int]
  /// The literals that each parameter is compared with anywhere in the conditions.
  private let comparedLiterals: [String: [String]]

  /// A condition as written, inside the loops around it.
  struct Condition: Sendable {
    let expression: Node
    let bindings: Bindings
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
    resources = loops.entries(of: root["Resources"]).compactMap {
      Resource(logicalID: $0.name, key: $0.key, body: $0.value, bindings: $0.bindings)
    }
    resourceIndex = Dictionary(
      resources.enumerated().map { ($1.logicalID, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    comparedLiterals = Declarations.comparedLiterals(in: conditions.values)
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
    func visit(_ node: Node) {
      guard let function = IntrinsicFunction(node) else { return }
      switch function.name {
      case .equals:
        let sides = function.arguments
        guard sides.count == 2 else { return }
        for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
          guard let reference = IntrinsicFunction(one), reference.name == .ref,
            let name = reference.scalar, IntrinsicFunction(other) == nil,
            let text = other.canonicalText
          else { continue }
          result[name, default: []].insert(text)
        }
      case .not, .and, .or: function.arguments.forEach(visit)
      default: return
      }
    }
    for condition in conditions { visit(condition.expression) }
    return result.mapValues { $0.sorted() }
  }
}
