internal import CloudFormation

/// A role whose policies the template holds, as rules about permissions speak of it.
struct JudgedRole {
  /// What the role is called in a message.
  let name: String
  /// The role, or the function that SAM makes it for.
  let resource: Resource
  /// What it allows in the scenarios in which a function assumes it.
  let permissions: [RolePermission]

  /// The roles that functions assume, those of the template before those that SAM makes.
  static func all(in template: Template) -> [JudgedRole] {
    let written = template.roleUses.map { use in
      JudgedRole(
        name: "role '\(use.role.logicalID)'",
        resource: use.role.resource,
        permissions: use.permissions
      )
    }
    let implicit = template.functions.filter { $0.exemption == nil }.flatMap { function in
      function.roles.filter { $0.holder == .madeBySAM }.map { assumed in
        JudgedRole(
          name: "the role that SAM makes for function '\(function.logicalID)'",
          resource: function.resource,
          permissions: assumed.permissions
        )
      }
    }
    return written + implicit
  }
}
