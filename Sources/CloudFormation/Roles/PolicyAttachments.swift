internal import Syntax

/// Which policy resources of a template may be attached to which roles from their own side, by `Roles`
/// or `RoleName`.
///
/// An attachment is one that some scenario may have; whether it counts in a scenario is for the
/// evaluator to say.
struct PolicyAttachments: Sendable {
  private var policies: [String: [String]] = [:]

  init(_ declarations: Declarations) {
    let implicitRoles = Dictionary(
      declarations.resources.filter { $0.type?.hasImplicitRole ?? false }
        .map { ($0.logicalID + "Role", $0.logicalID) },
      uniquingKeysWith: { first, _ in first }
    )
    for resource in declarations.resources {
      guard let key = resource.roleKey, let value = resource.properties?[key] else {
        continue
      }
      let bindings = resource.bindings
      var targets: [String] = []
      for id in References(value, bindings).identifiers {
        targets += declarations.roleNames[id] + [id]
        if let function = implicitRoles[id] { targets.append(function) }
      }
      for name in declarations.renderings(of: value, bindings).sorted() {
        targets += declarations.roleNames[name]
      }
      for target in targets.uniqued {
        switch declarations.resource(target)?.type {
        case .role?, .serverlessFunction?, .serverlessStateMachine?:
          policies[target, default: []].append(resource.logicalID)
        default: continue
        }
      }
    }
    policies = policies.mapValues(\.uniqued)
  }

  /// The policies that may be attached to a role; for a role that SAM makes, by the logical ID of what
  /// it makes it for.
  subscript(logicalID: String) -> [String] { policies[logicalID] ?? [] }
}

extension Resource {
  /// The property with which a policy names its roles.
  fileprivate var roleKey: String? {
    switch type {
    case .policy?, .managedPolicy?: "Roles"
    case .rolePolicy?: "RoleName"
    default: nil
    }
  }
}
