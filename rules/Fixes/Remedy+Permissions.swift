internal import CloudFormation
internal import IAM
internal import Linting

extension Remedy {
  /// Adds to a fix that activates tracing what the roles of a function, or of another service, need;
  /// false where tracing must not be made active.
  mutating func addPermissions(
    of assumer: some RoleAssumer,
    to need: TraceNeed = .writes,
    _ settings: FixSettings
  ) -> Bool {
    for name in assumer.roleNames {
      for step in RoleARNReference(insteadOf: name, in: assumer.resource).steps { add(step) }
      if assumer.isServerless { doubtPermission("'Role' names a role where its ARN is needed") }
    }
    if assumer.hasTooManyScenarios {
      doubtPermission("its role depends on too many parameters to tell what it allows")
    }
    if assumer.role.kind == .missing {
      doubtPermission(assumer.missingRoleWording)
    } else if assumer.role.external.contains(where: \.isElsewhere) {
      doubtPermission("the template does not hold its execution role")
    }
    return assumer.roles.allSatisfy { add($0, to: need, settings) }
  }
}

extension RoleAssumer {
  fileprivate var missingRoleWording: String {
    self is Function ? "it has no 'Role', which Lambda requires" : "it names no role"
  }
}
