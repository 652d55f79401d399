internal import Syntax

/// A Lambda function as one of the two resource types declares it.
protocol FunctionDeclaration: Sendable {
  var resource: Resource { get }
  /// Where the tracing setting that counts comes from.
  var tracingSource: Tracing.Source { get }
  /// Whether the function takes what `Globals` says, or would if that said anything.
  var inheritsTracing: Bool { get }
  /// The place of the setting that the function inherits; nil where it inherits none.
  var inheritedTracingSlot: PropertySlot? { get }
  /// The place of the function's own setting.
  var ownTracingSlot: PropertySlot { get }
  /// The key with which the other type declares tracing, where it stands on this function.
  var foreignTracingKey: Node? { get }
  /// The tracing in a scenario.
  func tracing(_ evaluator: Evaluator) -> TracingAnswer
  /// The execution role in a scenario.
  func role(_ evaluator: Evaluator) -> RoleTarget
}

extension FunctionDeclaration {
  /// The places below `Role` where `Ref` names a role of the template.
  func roleNames(_ declarations: Declarations) -> [RoleName] {
    guard let role = resource.properties?["Role"] else { return [] }
    return RoleName.all(in: role, resource.bindings, declarations)
  }

  /// The key of a property that is set on the function.
  func ownKey(_ name: String) -> Node? {
    resource.properties?.lookup(name)?.entry.key
  }
}
