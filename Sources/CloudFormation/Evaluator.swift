internal import Syntax

/// Computes what pieces of a template amount to in one scenario.
///
/// Nothing is executed and nothing fetched: what the template does not decide stays undecided, with
/// the reason. Collections are looked into one level at a time.
final class Evaluator {
  let declarations: Declarations
  /// The decisions of the scenario; nil where every parameter takes its default.
  let decisions: Decisions?
  /// Whether every condition is taken both ways, even one that compares literals.
  let seesEveryBranch: Bool
  /// What other templates of the same run give.
  let context: StackContext
  /// The path of the template; empty for the one that is being judged.
  private let template: String
  private var conditions: [String: Bool?] = [:]
  /// The names of the conditions that are being looked at, outermost first.
  private(set) var openConditions: [String] = []
  /// The number of values that may still be computed; aliases of aliases would multiply.
  private var remaining = 1_000_000

  init(
    _ declarations: Declarations,
    _ decisions: Decisions?,
    context: StackContext = .none,
    template: String = "",
    seesEveryBranch: Bool = false
  ) {
    self.declarations = declarations
    self.decisions = decisions
    self.context = context
    self.template = template
    self.seesEveryBranch = seesEveryBranch
  }

  /// A choice that the deployment of this template makes.
  func choice(_ subject: Choice.Subject) -> Choice {
    Choice(template: template, subject: subject)
  }

  /// The value of a node.
  func value(of node: Node, _ bindings: Bindings) -> Value {
    guard remaining > 0 else { return .undecided(.shape) }
    remaining -= 1
    let node = node.target
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
      let name = value(ofArgument: function, bindings).literal
      if let role = name.flatMap({ context.exports[$0] }) {
        return .text(Text(.foreignRole(role)), .string)
      }
      return .undecided(.importValue(name ?? ""))
    case .transform: return .undecided(.transform)
    case .and, .condition, .equals, .not, .or, nil:
      return .undecided(.function(function.spelling))
    }
  }

  /// The value of a property of a mapping.
  ///
  /// A macro inside the mapping may add what is not there.
  func property(_ key: String, of mapping: Node, _ bindings: Bindings) -> Value {
    guard let found = mapping.lookup(key) else {
      return mapping.lookup("Fn::Transform") == nil ? .absent : .undecided(.transform)
    }
    guard found.duplicates.isEmpty else { return .undecided(.duplicateKey(key)) }
    return value(of: found.value, bindings)
  }

  /// The value of a node without regard to its tag.
  private func plainValue(of node: Node, _ bindings: Bindings) -> Value {
    switch node.kind {
    case .mapping: return .mapping(node)
    case .sequence: return list(node, bindings)
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
  func list(_ sequence: Node, _ bindings: Bindings) -> Value {
    .list(
      sequence.items.compactMap { item in
        let value = value(of: item, bindings)
        if case .absent = value { return nil }
        return value
      }
    )
  }

  /// The argument of a function, evaluated; in short form the node's own tag is spoken for.
  func value(ofArgument function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    function.isShortForm
      ? plainValue(of: function.argument, bindings) : value(of: function.argument, bindings)
  }

  private func reference(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    guard let written = function.scalar else { return .undecided(.function("Ref")) }
    return value(ofName: bindings.substituted(in: written), bindings)
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
    let parameter = declarations.parameters[name]
    let undecided = Value.undecided(
      name.hasPrefix("AWS::") ? .pseudoParameter(name) : .parameter(name)
    )
    let text: String
    if let decisions {
      let option = decisions.option(
        for: choice(.parameter(name)),
        label: name,
        among: declarations.options(forParameter: name)
      )
      guard case .text(let value) = option else { return undecided }
      text = value
    } else {
      guard let value = parameter?.defaultValue else { return undecided }
      text = value
    }
    if parameter?.isList == true { return .list(text.commaSeparated.map { .literal($0) }) }
    return text.hasDynamicReference ? .undecided(.dynamicReference(text)) : .literal(text)
  }

  private func attribute(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let undecided = Value.undecided(.function("Fn::GetAtt"))
    if let text = function.scalar {
      let parts = bindings.substituted(in: text).splitAtFirstDot
      guard let parts else { return undecided }
      return .text(Text(.attribute(resource: parts.0, name: parts.1)), .string)
    }
    let arguments = function.arguments
    guard arguments.count == 2, let resource = arguments[0].text,
      let name = value(of: arguments[1], bindings).literal
    else { return undecided }
    let id = bindings.substituted(in: resource)
    return .text(Text(.attribute(resource: id, name: name)), .string)
  }

  private func branch(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let arguments = function.arguments
    guard arguments.count == 3, let name = arguments[0].text else {
      return .undecided(.function("Fn::If"))
    }
    let condition = bindings.substituted(in: name)
    guard let holds = self.condition(condition) else {
      let (one, other) = (value(of: arguments[1], bindings), value(of: arguments[2], bindings))
      if let literal = one.literal, literal == other.literal { return one }
      return .undecided(.condition(condition))
    }
    return value(of: arguments[holds ? 1 : 2], bindings)
  }

  /// Whether a condition holds; nil where the template does not decide.
  func condition(_ name: String) -> Bool? {
    if seesEveryBranch, let decisions {
      let ways: [Choice.Option] = [.truth(true), .truth(false)]
      return decisions.option(for: choice(.condition(name)), label: name, among: ways)
        == .truth(true)
    }
    if let known = conditions[name] { return known }
    guard let definition = declarations.conditions[name] else { return nil }
    // A condition that refers to itself is undecided while it is being looked at.
    conditions[name] = .some(nil)
    openConditions.append(name)
    let result = test(definition.expression, definition.bindings)
    openConditions.removeLast()
    conditions[name] = .some(result)
    return result
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
