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
  static func all(
    in template: Template,
    where mayMatter: (RolePermission) -> Bool
  ) -> [JudgedRole] {
    let isAsked =
      !template.context.users.isEmpty
      || template.functions.contains {
        $0.roles.contains { $0.permissions.contains(where: mayMatter) }
      }
    // In most templates no role has what is asked for.
    guard isAsked else { return [] }
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
