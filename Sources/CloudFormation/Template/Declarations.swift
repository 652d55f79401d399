internal import Syntax

/// The sections of a template that values refer to.
///
/// Immutable; a class because every evaluation holds on to it, and a copy would retain ten parts.
final class Declarations: Sendable {
  let parameters: [String: Parameter]
  let conditions: [String: Condition]
  let mappings: Node?
  /// The resources by logical ID, in the order of the template.
  let resources: [Resource]
  /// The roles of the template by name.
  let roleNames: RoleNames
  private let resourceIndex: [String: Int]
  /// The literals that each parameter is compared with, and the map keys that it may select.
  private let mentionedValues: MentionedValues

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

  convenience init(_ root: Node) {
    let sections = Declarations(sectionsOf: root)
    // What a role is called may depend on everything else.
    self.init(sections, RoleNames(sections))
  }

  private init(_ sections: Declarations, _ roleNames: RoleNames) {
    parameters = sections.parameters
    conditions = sections.conditions
    mappings = sections.mappings
    resources = sections.resources
    resourceIndex = sections.resourceIndex
    mentionedValues = sections.mentionedValues
    self.roleNames = roleNames
  }

  /// The sections without the names of roles.
  private init(sectionsOf root: Node) {
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
    let section = root.lookup("Resources")
    let resources = loops.entries(of: section?.value).compactMap { entry in
      Resource(entry, repeatedKey: section?.isUnique == false ? "Resources" : nil)
    }
    self.resources = resources
    var resourceIndex: [String: Int] = Dictionary(minimumCapacity: resources.count)
    for (position, resource) in resources.enumerated().reversed() {
      resourceIndex[resource.logicalID] = position
    }
    self.resourceIndex = resourceIndex
    mentionedValues = MentionedValues(conditions.values, resources, root)
    roleNames = RoleNames()
  }

  /// The resource with a logical ID.
  func resource(_ logicalID: String) -> Resource? {
    resourceIndex[logicalID].map { resources[$0] }
  }

  /// Whether the template has a resource with a logical ID, or SAM makes a role under that name.
  func hasResource(_ logicalID: String) -> Bool {
    let function = logicalID.hasSuffix("Role") ? resource(String(logicalID.dropLast(4))) : nil
    return function?.type?.hasImplicitRole ?? false || resource(logicalID) != nil
  }

  /// The values that a parameter may take: those that are allowed, else the literals that it is
  /// compared with, the map keys that it may select, its default, and anything else.
  func options(forParameter name: String) -> [Choice.Option] {
    let parameter = parameters[name]
    if let allowed = parameter?.allowedValues, !allowed.isEmpty {
      return allowed.map { .text($0) }
    }
    var texts = mentionedValues[name]
    if let value = parameter?.defaultValue, !texts.contains(value) { texts.append(value) }
    return texts.map { .text($0) } + [.anythingElse]
  }
}
