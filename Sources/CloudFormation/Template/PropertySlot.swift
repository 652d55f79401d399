public import Syntax

/// The place in the file where a property's value stands, or where it would have to be written.
public enum PropertySlot: Sendable, Hashable {
  /// The property is missing; the keys of the path, nested, belong into a mapping.
  case missing(path: [String], in: Node)
  /// A null stands where the rest of the path, which may be empty, belongs.
  case null(Node, path: [String])
  /// A literal scalar, or an alias to one, is the value.
  case value(Node)
  /// A list, as written, is the value.
  case list(Node)
  /// The value cannot be told or changed without guessing.
  case blocked(Node, Obstacle)

  /// What is in the way.
  public enum Obstacle: Sendable, Hashable {
    /// An intrinsic function gives the value, or a macro may add it.
    case intrinsicFunction
    /// The value is of a type that does not belong there.
    case wrongType
    /// A key stands twice in its mapping; which one counts is undefined.
    case duplicateKey(String)
    /// A merge key brings in a mapping that other places may share.
    case mergedMapping
  }

  /// Follows a path of keys from a mapping; every value but the last is a mapping.
  ///
  /// What a merge key brings in is overridden by an explicit key, except where that would hide more
  /// than the value: other entries of a mapping, or the items of a list.
  init(_ path: ArraySlice<String>, in mapping: Node) {
    guard let key = path.first else { preconditionFailure("a path has a key") }
    let rest = path.dropFirst()
    guard IntrinsicFunction(mapping) == nil, mapping.lookup("Fn::Transform") == nil else {
      self = .blocked(mapping, .intrinsicFunction)
      return
    }
    guard let found = mapping.lookup(key) else {
      self = .missing(path: Array(path), in: mapping)
      return
    }
    guard found.isUnique else {
      self = .blocked(found.entry.key, .duplicateKey(key))
      return
    }
    guard found.isMerged else {
      self = PropertySlot(rest, of: found)
      return
    }
    self =
      switch PropertySlot.obstacle(toHiding: found.value, rest) {
      case nil: .missing(path: Array(path), in: mapping)
      case let obstacle?: .blocked(mapping, obstacle)
      }
  }

  /// What an explicit key would hide, besides the value at the end of the path, of a merged value.
  private static func obstacle(toHiding value: Node, _ path: ArraySlice<String>) -> Obstacle? {
    if IntrinsicFunction(value) != nil { return .intrinsicFunction }
    if value.isNull || path.isEmpty && value.isScalar { return nil }
    guard let key = path.first, let entry = value.onlyEntry, entry.key.target.hasText(key) else {
      return .mergedMapping
    }
    return obstacle(toHiding: entry.value.target, path.dropFirst())
  }

  private init(_ rest: ArraySlice<String>, of found: Node.Lookup) {
    let value = found.value
    if IntrinsicFunction(value) != nil {
      self = .blocked(value, .intrinsicFunction)
    } else if value.isNull {
      self = .null(found.entry.value, path: Array(rest))
    } else if rest.isEmpty {
      self =
        switch value.kind {
        case .scalar: .value(found.entry.value)
        case .sequence: .list(value)
        case .mapping, .alias: .blocked(value, .wrongType)
        }
    } else if value.isMapping {
      self = PropertySlot(rest, in: value)
    } else {
      self = .blocked(value, .wrongType)
    }
  }

  /// The name of the condition whose `Fn::If` gives the value.
  var branchCondition: String? {
    guard case .blocked(let node, .intrinsicFunction) = self,
      let function = IntrinsicFunction(node), function.name == .if
    else { return nil }
    return function.arguments.first?.text
  }

  /// The node that a message about the value points at; nil where nothing is written.
  public var node: Node? {
    switch self {
    case .missing: nil
    case .null(let node, _), .value(let node), .list(let node), .blocked(let node, _): node
    }
  }
}
