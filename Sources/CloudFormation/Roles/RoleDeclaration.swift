internal import Syntax

/// A resource that assumes a role: a function, or a service around it.
protocol RoleDeclaration: Sendable {
  var resource: Resource { get }
  /// The keys below `Properties` that lead to the role.
  var rolePath: [String] { get }
  /// The role in a scenario.
  func role(_ evaluator: Evaluator) -> RoleTarget
  /// What a role that SAM makes allows once it is traced; nil where SAM makes none.
  func implicitRolePermission(_ policies: RolePolicies) -> RolePermission?
}

extension RoleDeclaration {
  /// The places where `Ref` names a role of the template although its ARN is needed.
  func roleNames(_ declarations: Declarations) -> [RoleName] {
    var node = resource.properties
    for key in rolePath { node = node?[key] }
    return node.map { RoleName.all(in: $0, resource.bindings, declarations) } ?? []
  }
}
