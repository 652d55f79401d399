internal import CloudFormation
internal import Linting

extension Remedy {
  /// Adds to a fix that activates tracing what the roles of a function need; false where tracing must
  /// not be made active.
  mutating func addPermissions(of function: Function, _ settings: FixSettings) -> Bool {
    for name in function.roleNames {
      for step in RoleARNReference(insteadOf: name, in: function).steps { add(step) }
      if function.isServerless { makeUnsafe("'Role' names a role where its ARN is needed") }
    }
    if function.hasTooManyScenarios {
      makeUnsafe("its role depends on too many parameters to tell what it allows")
    }
    if function.role.kind == .missing {
      makeUnsafe("it has no 'Role', which Lambda requires")
    } else if function.role.external.contains(where: \.isElsewhere) {
      makeUnsafe("the template does not hold its execution role")
    }
    return function.roles.allSatisfy { add($0, settings) }
  }
}
