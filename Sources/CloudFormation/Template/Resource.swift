public import Syntax

/// A resource of a template; one body of an `Fn::ForEach` makes several.
///
/// Immutable; a class because resources are passed on, and a copy would retain five parts.
public final class Resource: Sendable {
  /// The logical ID; a resource that a loop makes bears the ID with the loop's value filled in.
  public let logicalID: String
  /// The type, where it decides about tracing.
  public let type: ResourceType?
  /// The type as written.
  public let typeName: String
  /// The key in `Resources`, or in the body of the loop.
  public let key: Node
  /// The mapping with `Type`, `Properties` and other attributes, an alias resolved.
  public let body: Node
  /// The values of the loop variables around the body.
  let bindings: Bindings
  /// The key, of the resource or of its section, that stands twice: which one counts is undefined.
  let repeatedKey: String?
  /// The entry of `Properties`, where the type decides about tracing: then it is asked for often.
  private let knownProperties: Node.Lookup?

  /// Reads an entry of `Resources`; nil where it is no resource.
  init?(_ entry: LoopExpansion.Entry, repeatedKey: String?) {
    let body = entry.value
    guard body.isMapping, let type = body["Type"], let name = type.text, type.isStringScalar else {
      return nil
    }
    logicalID = entry.name
    self.type = ResourceType(type)
    typeName = name
    key = entry.key
    self.body = body
    bindings = entry.bindings
    self.repeatedKey = repeatedKey ?? (entry.isUnique ? nil : entry.key.target.text)
    knownProperties = self.type == nil ? nil : body.lookup("Properties")
  }

  /// The entry of `Properties`.
  var propertiesEntry: Node.Lookup? { type == nil ? body.lookup("Properties") : knownProperties }

  /// The value of `Properties`, an alias resolved.
  public var properties: Node? { propertiesEntry?.value }

  /// Whether no key on the way to the properties stands twice.
  var hasKnownProperties: Bool { repeatedKey == nil && propertiesEntry?.isUnique != false }

  /// The logical ID as written: the same for all resources that one body of a loop makes.
  public var writtenID: String { isInLoop ? key.target.text ?? logicalID : logicalID }

  /// Whether an `Fn::ForEach` makes the resource.
  public var isInLoop: Bool { !bindings.isEmpty }

  /// Whether the resource is there wherever another one is: it has no condition, or the same.
  public func isBeside(_ other: Resource) -> Bool {
    condition == nil || condition == other.condition
  }

  /// The place of the list of policies of what SAM makes a role for.
  public var serverlessPolicies: PropertySlot { slot(["Policies"]) }

  /// The place at a path below `Properties`.
  func slot(_ path: [String]) -> PropertySlot {
    guard let repeatedKey else { return PropertySlot(["Properties"] + path[...], in: body) }
    return .blocked(key, .duplicateKey(repeatedKey))
  }

  /// The name of the condition that the resource's existence depends on.
  var condition: String? { body["Condition"]?.text.map(bindings.substituted(in:)) }

  /// The path of the construct that the CDK made the resource of; nil for templates by hand.
  ///
  /// See <https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html>.
  public var constructPath: String? { body["Metadata"]?["aws:cdk:path"]?.text }
}

extension Resource: Hashable {
  /// Whether two resources are the same instance of the same entry.
  public static func == (left: Resource, right: Resource) -> Bool {
    left.logicalID == right.logicalID && left.key == right.key
  }

  /// Hashes the logical ID.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(logicalID)
  }
}

extension Node {
  /// Whether the node is a scalar that is neither null, nor a boolean, nor a number, nor a function.
  var isStringScalar: Bool { scalarKind == .string && tag?.utf8.first != UInt8(ascii: "!") }
}
