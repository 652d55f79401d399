internal import Syntax

/// What a template passes on: roles to nested stacks, and roles that it exports.
public struct StackLinks: Sendable {
  /// A nested stack with a template that is named by a path.
  public struct NestedStack: Sendable {
    /// The path as written, relative to the folder of the template.
    public let location: String
    /// The roles that are passed, by parameter.
    public let roles: [String: ForeignRole]
  }

  /// The nested stacks whose template is a file.
  public let nestedStacks: [NestedStack]
  /// The roles that are exported, by the name of the export.
  public let exports: [String: ForeignRole]

  /// Finds what a template passes on.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html>.
  public init(of template: Template, at path: String) {
    let finder = RoleFinder(template: template, path: path)
    nestedStacks = template.declarations.resources.compactMap { resource in
      let key: String
      switch resource.type {
      case .stack?: key = "TemplateURL"
      case .serverlessApplication?: key = "Location"
      default: return nil
      }
      guard let properties = resource.properties, let location = properties[key]?.text,
        !location.isURL
      else { return nil }
      let parameters = properties["Parameters"]?.effectiveEntries ?? []
      let roles = parameters.compactMap { entry -> (String, ForeignRole)? in
        guard let name = entry.key.target.text,
          let role = finder.role(entry.value.target, resource.bindings)
        else { return nil }
        return (name, role)
      }
      return NestedStack(
        location: location,
        roles: Dictionary(roles, uniquingKeysWith: { first, _ in first })
      )
    }
    var exports: [String: ForeignRole] = [:]
    for entry in template.root["Outputs"]?.effectiveEntries ?? [] {
      let output = entry.value.target
      guard let name = output["Export"]?["Name"], let value = output["Value"],
        let text = finder.literal(name), let role = finder.role(value, .none)
      else { continue }
      exports[text] = role
    }
    self.exports = exports
  }

  /// Whether the template passes nothing on.
  public var isEmpty: Bool { nestedStacks.isEmpty && exports.isEmpty }
}

/// Finds out which role a value names in every scenario.
private struct RoleFinder {
  let template: Template
  let path: String

  func role(_ node: Node, _ bindings: Bindings) -> ForeignRole? {
    let compiler = ConditionCompiler()
    let targets = Scenarios(compiler, effort: compiler.effort) { decisions in
      let evaluator = Evaluator(
        template.declarations,
        .scenario(decisions),
        context: template.context
      )
      return RoleTarget(evaluator.value(of: node, bindings), evaluator)
    }
    guard let first = targets.cases.first?.answer,
      targets.cases.allSatisfy({ $0.answer == first })
    else { return nil }
    switch first {
    case .template(let id):
      return Role(template.declarations.resource(id)).map {
        ForeignRole(path: path, role: $0, template: template)
      }
    case .foreign(let role): return role
    case .implicit, .external, .missing: return nil
    }
  }

  /// A text that is the same whatever the parameters.
  func literal(_ node: Node) -> String? {
    Evaluator(template.declarations, .nothing, context: template.context)
      .value(of: node, .none).text.flatMap { text in
        IntrinsicFunction(node) == nil ? text.literal : nil
      }
  }
}

extension String {
  /// Whether the text names a place on the network or an absolute path.
  fileprivate var isURL: Bool {
    hasPrefix("/") || Array(utf8).firstOccurrence(of: "://") != nil
  }
}
