internal import Syntax

/// The values of parameters that a template mentions: literals that they are compared with, and keys
/// of maps from which they select.
struct MentionedValues: Sendable {
  private var values: [String: [String]] = [:]

  /// Looks at all conditions and, where there are maps, at what functions, roles and policies say.
  init(_ conditions: some Collection<Declarations.Condition>, _ resources: [Resource], _ root: Node)
  {
    var found: [String: Set<String>] = [:]
    let mappings = root["Mappings"]
    for condition in conditions {
      MentionedValues.collect(condition.expression, condition.bindings, mappings, into: &found)
    }
    // Few templates select from maps.
    if mappings?.isEmpty == false, root.tree.source.mayMention("FindInMap") {
      for resource in resources where resource.type != nil {
        MentionedValues.collect(resource.body, resource.bindings, mappings, into: &found)
      }
      if let globals = root["Globals"] {
        MentionedValues.collect(globals, .none, mappings, into: &found)
      }
    }
    values = found.mapValues { $0.sorted() }
  }

  /// The values of a parameter, sorted.
  subscript(parameter: String) -> [String] { values[parameter] ?? [] }

  private static func collect(
    _ root: Node,
    _ bindings: Bindings,
    _ mappings: Node?,
    into found: inout [String: Set<String>]
  ) {
    // Aliases may lead to one node in many ways.
    var seen: Set<Node> = []
    let mayRepeat = root.tree.hasAliases
    var waiting = [root.target]
    while let node = waiting.popLast() {
      guard !node.isScalar, !mayRepeat || seen.insert(node).inserted else { continue }
      let arguments = IntrinsicFunction(node).map { ($0.name, $0.arguments) }
      switch arguments {
      case (.equals?, let sides)? where sides.count == 2:
        for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
          guard let name = bindings.parameter(one), let text = bindings.literal(other) else {
            continue
          }
          found[name, default: []].insert(text)
        }
      case (.findInMap?, let path)? where path.count >= 3:
        guard let map = bindings.literal(path[0]).flatMap({ mappings?[$0] }) else { break }
        let keys = map.texts
        if let name = bindings.parameter(path[1]) { found[name, default: []].formUnion(keys) }
        if let name = bindings.parameter(path[2]) {
          let rows = bindings.literal(path[1]).map { [$0] } ?? keys
          found[name, default: []].formUnion(rows.flatMap { map[$0]?.texts ?? [] })
        }
      default: break
      }
      for item in node.items { waiting.append(item.target) }
      guard node.isMapping else { continue }
      for entry in node.effectiveEntries { waiting.append(entry.value.target) }
    }
  }
}

extension Node {
  /// The keys of a mapping.
  fileprivate var texts: [String] { effectiveEntries.compactMap(\.key.target.text) }
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
