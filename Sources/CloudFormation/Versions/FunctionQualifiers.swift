internal import Syntax

/// The versions and aliases of a template, with the functions that callers reach through them.
///
/// See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html> and
/// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html>.
struct FunctionQualifiers: Sendable {
  /// The logical IDs of the functions behind a version or an alias, by its own.
  private(set) var functions: [String: [String]] = [:]
  /// The aliases of a function, by its logical ID, in the order of the template.
  private(set) var aliases: [String: [Resource]] = [:]
  /// The versions that an alias leads to, by its logical ID.
  private(set) var versionsOfAliases: [String: [Resource]] = [:]
  /// The versions of a function to which no alias leads, by its logical ID.
  private(set) var versionsWithoutAlias: [String: [Resource]] = [:]

  init(_ declarations: Declarations) {
    let resources = declarations.resources.filter {
      $0.type == .lambdaVersion || $0.type == .lambdaAlias
    }
    // Most templates have none.
    guard !resources.isEmpty else { return }
    let versions = resources.filter { $0.type == .lambdaVersion }
    let aliases = resources.filter { $0.type == .lambdaAlias }
    var names = FunctionNames(declarations)
    // An alias may name its function through a version.
    for resource in versions + aliases {
      guard let name = resource.properties?["FunctionName"] else { continue }
      functions[resource.logicalID] = names.functions(
        namedBy: name,
        of: resource,
        through: functions
      )
    }
    let index = Dictionary(versions.map { ($0.logicalID, $0) }, uniquingKeysWith: { $1 })
    for alias in aliases {
      for function in functions[alias.logicalID] ?? [] {
        self.aliases[function, default: []].append(alias)
      }
      let properties = alias.properties
      versionsOfAliases[alias.logicalID] = ["FunctionVersion", "RoutingConfig"].flatMap { key in
        properties?[key].map { References($0, alias.bindings).identifiers } ?? []
      }.uniqued.compactMap { index[$0] }
    }
    let others = Set(versions).subtracting(versionsOfAliases.values.joined())
    for version in versions where others.contains(version) {
      for function in functions[version.logicalID] ?? [] {
        versionsWithoutAlias[function, default: []].append(version)
      }
    }
  }
}

/// The functions of a template, by whatever names them.
private struct FunctionNames {
  let declarations: Declarations
  let evaluator: Evaluator
  /// The functions by the name that they are given; looked at only where no logical ID tells.
  lazy var givenNames = Dictionary(
    grouping: declarations.resources.filter(\.isFunction),
    by: { evaluator.property("FunctionName", of: $0).text }
  )

  init(_ declarations: Declarations) {
    self.declarations = declarations
    evaluator = Evaluator(declarations, .nothing, context: .none)
  }

  /// The functions that a value names by their logical ID, or by the name that they are given.
  mutating func functions(
    namedBy name: Node,
    of resource: Resource,
    through versions: [String: [String]]
  ) -> [String] {
    let named = References(name, resource.bindings).identifiers.flatMap { id in
      declarations.resource(id)?.isFunction ?? false ? [id] : versions[id] ?? []
    }.uniqued
    guard named.isEmpty, let text = evaluator.value(of: name, resource.bindings).text,
      text.isSame(as: text)
    else { return named }
    return givenNames[text, default: []].map(\.logicalID)
  }
}

extension Resource {
  /// Whether the resource is a Lambda function of either type.
  fileprivate var isFunction: Bool { type == .lambdaFunction || type == .serverlessFunction }
}
