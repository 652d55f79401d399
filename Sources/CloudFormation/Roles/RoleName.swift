public import Syntax

/// A place where `Ref` gives the name of a role although its ARN is needed.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html>,
/// "Return values".
public struct RoleName: Sendable, Hashable {
  /// The two spellings of the reference.
  public enum Spelling: Sendable, Hashable {
    /// `!Ref Name`, one scalar with a tag.
    case short(Node)
    /// `Ref: Name`, a mapping with one key.
    case long(key: Node, value: Node)
  }

  /// The logical ID as written; inside a loop its identifier is not filled in.
  public let logicalID: String
  /// The nodes that make up the reference.
  public let spelling: Spelling

  /// The node that a message points at.
  public var node: Node {
    switch spelling {
    case .short(let node): node
    case .long(_, let value): value
    }
  }

  /// The references below a `Role` property, in the branches of `Fn::If` as well.
  static func all(
    in node: Node,
    _ bindings: Bindings,
    _ declarations: Declarations
  ) -> [RoleName] {
    guard let function = IntrinsicFunction(node) else { return [] }
    switch function.name {
    case .if:
      return function.arguments.dropFirst().flatMap { all(in: $0, bindings, declarations) }
    case .ref:
      guard let name = function.text,
        declarations.resource(bindings.substituted(in: name))?.type == .role
      else { return [] }
      if node.isScalar { return [RoleName(logicalID: name, spelling: .short(node))] }
      guard let entry = node.onlyEntry, !entry.value.isAlias else { return [] }
      return [RoleName(logicalID: name, spelling: .long(key: entry.key, value: entry.value))]
    default: return []
    }
  }
}
