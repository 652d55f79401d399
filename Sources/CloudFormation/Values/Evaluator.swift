internal import Syntax

/// Computes what pieces of a template amount to in one scenario.
///
/// Nothing is executed and nothing fetched: what the template does not decide stays undecided, with
/// the reason. Collections are looked into one level at a time.
final class Evaluator {
  let declarations: Declarations
  /// What is taken for granted about the deployment.
  let assumptions: Assumptions
  /// What other templates of the same run give.
  let context: StackContext
  /// The path of the template; empty for the one that is being judged.
  let template: String
  private let effort: Effort
  /// The number of values and conditions inside which the one at hand is.
  private var depth: Int
  /// The deepest nesting that is looked into; aliases, mappings and conditions lead from one to
  /// another without nesting in the file.
  private static let maximumDepth = 512

  /// The effort counts where there is no scenario, of which each has its own.
  init(
    _ declarations: Declarations,
    _ assumptions: Assumptions,
    context: StackContext = .none,
    template: String = "",
    depth: Int = 0,
    effort: @autoclosure () -> Effort = Effort(Effort.ofQuestion)
  ) {
    self.declarations = declarations
    self.assumptions = assumptions
    self.context = context
    self.template = template
    self.depth = depth
    self.effort = assumptions.decisions?.effort ?? effort()
  }

  /// The decisions of the scenario, where there is one.
  var decisions: Decisions? { assumptions.decisions }

  /// Whether every parameter takes its default.
  var takesDefaults: Bool { if case .defaults = assumptions { true } else { false } }

  /// An evaluator of the same template, and just as deep, that takes something else for granted.
  func assuming(_ assumptions: Assumptions) -> Evaluator {
    Evaluator(declarations, assumptions, context: context, template: template, depth: depth)
  }

  /// A choice that the deployment of this template makes.
  func choice(_ subject: Choice.Subject) -> Choice {
    Choice(template: template, subject: subject)
  }

  /// Computes something one level deeper; nil where that is too deep or has taken too long.
  func descend<Result>(_ body: () -> Result) -> Result? {
    guard depth < Evaluator.maximumDepth, effort.spend() else { return nil }
    depth += 1
    defer { depth -= 1 }
    return body()
  }

  /// The value of a node.
  func value(of node: Node, _ bindings: Bindings) -> Value {
    descend { self.anyValue(of: node.target, bindings) } ?? .undecided(.shape)
  }

  private func anyValue(of node: Node, _ bindings: Bindings) -> Value {
    guard let function = IntrinsicFunction(node) else { return plainValue(of: node, bindings) }
    switch function.name {
    case .ref: return reference(function, bindings)
    case .getAtt: return attribute(function, bindings)
    case .if: return branch(function, bindings)
    case .findInMap: return mapEntry(function, bindings)
    case .sub: return substitution(function, bindings)
    case .join: return join(function, bindings)
    case .select: return selection(function, bindings)
    case .split: return parts(function, bindings)
    case .importValue:
      let name = value(ofArgument: function, bindings)
      if let role = name.literal.flatMap({ context.exports[$0] }) {
        return .text(Text(.foreignRole(role)), .string)
      }
      return .undecided(.importValue(name.text?.rendering ?? ""))
    case .transform: return .undecided(.transform)
    case .and, .condition, .equals, .not, .or, nil:
      return .undecided(.function(function.spelling))
    }
  }

  /// The value of a property of a mapping.
  ///
  /// A macro or a loop inside the mapping may add what is not there.
  func property(_ key: String, of mapping: Node, _ bindings: Bindings) -> Value {
    guard let found = mapping.lookup(key) else {
      return mapping.generator.map { .undecided($0) } ?? .absent
    }
    guard found.isUnique else { return .undecided(.duplicateKey(key)) }
    return value(of: found.value, bindings)
  }

  /// The `Properties` of a resource.
  func properties(of resource: Resource) -> Value {
    if let key = resource.repeatedKey { return .undecided(.duplicateKey(key)) }
    guard let found = resource.propertiesEntry else { return .absent }
    guard found.isUnique else { return .undecided(.duplicateKey("Properties")) }
    return value(of: found.value, resource.bindings)
  }

  /// The value of a property of a resource.
  func property(_ key: String, of resource: Resource) -> Value {
    property(key, in: properties(of: resource), resource.bindings)
  }

  /// The value of a property among the properties of a resource.
  func property(_ key: String, in properties: Value, _ bindings: Bindings) -> Value {
    switch properties {
    case .absent, .null: .absent
    case .mapping(let node): property(key, of: node, bindings)
    case .text, .list: .undecided(.shape)
    case .undecided(let why): .undecided(why)
    }
  }

  /// The value at a path of keys below the properties of a resource.
  func value(at path: [String], of resource: Resource) -> Value {
    var value = properties(of: resource)
    for key in path {
      guard let mapping = value.mapping else {
        // A scalar where a mapping belongs is wrong; what is not there or not known stays so.
        return value.text == nil ? value : .list([])
      }
      value = property(key, of: mapping, resource.bindings)
    }
    return value
  }

  /// The value of a node without regard to its tag.
  private func plainValue(of node: Node, _ bindings: Bindings) -> Value {
    switch node.kind {
    case .mapping: return .mapping(node)
    case .sequence: return list(of: node.items, bindings)
    case .scalar:
      guard let kind = node.scalarKind, kind != .null, let text = node.canonicalText else {
        return .null
      }
      let filled = bindings.substituted(in: text)
      guard !filled.hasDynamicReference else { return .undecided(.dynamicReference(filled)) }
      return .text(Text(filled), kind)
    case .alias: return .undecided(.shape)
    }
  }

  /// The items of a sequence that are there.
  private func list(of items: some Sequence<Node>, _ bindings: Bindings) -> Value {
    .list(
      items.compactMap { item in
        let value = value(of: item, bindings)
        if case .absent = value { return nil }
        return value
      }
    )
  }

  /// The items of a list, not looked at, without those that have no say whatever the scenario; nil
  /// where the list is not written out.
  func items(of list: Node, _ bindings: Bindings, where maySay: (Node) -> Bool) -> [Node]? {
    let list = list.target
    guard let function = IntrinsicFunction(list) else {
      if list.isSequence { return list.items.filter(maySay) }
      return maySay(list) ? nil : []
    }
    guard maySay(list) else { return [] }
    return function.branches.flatMap { takenBranch(of: $0, bindings) }.flatMap { taken in
      descend { items(of: taken, bindings, where: maySay) } ?? nil
    }
  }

  /// The argument of a function, evaluated; in short form the node's own tag is spoken for.
  func value(ofArgument function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    function.isShortForm
      ? plainValue(of: function.argument, bindings) : value(of: function.argument, bindings)
  }

  /// `Ref`; with the language extensions, another function may give the name.
  private func reference(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    guard let name = value(ofArgument: function, bindings).literal else {
      return .undecided(.function("Ref"))
    }
    return value(ofName: name, bindings)
  }

  /// What `Ref` gives for a name.
  func value(ofName name: String, _ bindings: Bindings) -> Value {
    if name == "AWS::NoValue" { return .absent }
    if let bound = bindings[name] { return .literal(bound) }
    if name.hasPrefix("AWS::") || declarations.parameters[name] != nil {
      return value(ofParameter: name)
    }
    guard declarations.hasResource(name) else { return .undecided(.reference(name)) }
    return .text(Text(.resource(name)), .string)
  }

  private func value(ofParameter name: String) -> Value {
    if let role = context.parameters[name] { return .text(Text(.foreignRole(role)), .string) }
    let isList = declarations.parameters[name]?.isList ?? false
    guard let text = text(ofParameter: name) else {
      return isList
        ? .undecided(.parameter(named: name)) : .text(Text(.parameter(name)), .string)
    }
    if isList { return .list(text.commaSeparated.map { .literal($0) }) }
    return text.hasDynamicReference ? .undecided(.dynamicReference(text)) : .literal(text)
  }

  /// What is given for a parameter; nil where only a deployment knows.
  private func text(ofParameter name: String) -> String? {
    switch assumptions {
    case .nothing: return nil
    case .defaults: return declarations.parameters[name]?.defaultValue
    case .scenario(let decisions), .everyBranch(let decisions):
      let option = decisions.option(
        for: choice(.parameter(name)),
        label: name,
        among: declarations.options(forParameter: name)
      )
      if case .text(let text) = option { return text }
      return nil
    }
  }

  private func attribute(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let undecided = Value.undecided(.function("Fn::GetAtt"))
    if let text = function.text {
      let parts = bindings.substituted(in: text).splitAtFirstDot
      guard let parts else { return undecided }
      return .text(Text(.attribute(resource: parts.0, name: parts.1)), .string)
    }
    let arguments = function.arguments
    guard arguments.count == 2, let resource = arguments[0].plainText,
      let name = value(of: arguments[1], bindings).literal
    else { return undecided }
    let id = bindings.substituted(in: resource)
    return .text(Text(.attribute(resource: id, name: name)), .string)
  }

  private func branch(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    guard let branches = function.branches else { return .undecided(.function("Fn::If")) }
    // Branches in branches are worked out once: going through them again in every scenario of a
    // question would take as many steps as there are branches, squared.
    if case .scenario(let decisions) = assumptions, branches.isNested,
      let value = decisions.answer(
        decisions.compiler.values(of: function.argument, bindings, self) {
          $0.value(of: branches, bindings)
        }
      )
    {
      return value
    }
    return value(of: branches, bindings)
  }

  private func value(of branches: IntrinsicFunction.Branches, _ bindings: Bindings) -> Value {
    if let taken = takenBranch(of: branches, bindings) { return value(of: taken, bindings) }
    let values = (value(of: branches.whenTrue, bindings), value(of: branches.whenFalse, bindings))
    if values.0.isSame(as: values.1) { return values.0 }
    return .undecided(.condition(bindings.substituted(in: branches.condition)))
  }

  /// The branch of an `Fn::If` that counts; nil where the template does not decide.
  func takenBranch(of branches: IntrinsicFunction.Branches, _ bindings: Bindings) -> Node? {
    condition(bindings.substituted(in: branches.condition)).map { holds in
      holds ? branches.whenTrue : branches.whenFalse
    }
  }

  /// Whether a condition holds; nil where the template does not decide.
  func condition(_ name: String) -> Bool? {
    switch assumptions {
    case .nothing: nil
    case .defaults(let compiler): compiler.condition(name, self)?.truth
    case .scenario(let decisions):
      decisions.truth(of: decisions.compiler.condition(name, self))
    case .everyBranch(let decisions):
      decisions.option(
        for: choice(.condition(name)),
        label: name,
        among: [.truth(true), .truth(false)]
      ) == .truth(true)
    }
  }
}

extension String {
  /// Whether a text holds a dynamic reference such as `{{resolve:ssm:name}}`.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html>.
  var hasDynamicReference: Bool {
    utf8.contains(UInt8(ascii: "{")) && Array(utf8).firstOccurrence(of: "{{resolve:") != nil
  }

  /// The parts before and behind the first dot.
  var splitAtFirstDot: (String, String)? {
    guard let dot = utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
