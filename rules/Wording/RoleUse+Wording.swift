internal import CloudFormation
internal import IAM
internal import Linting

extension RoleUse {
  /// What the role does not allow, with the severity where that is not the rule's; nil where it allows
  /// everything.
  var lackWording: (severity: Severity?, message: String)? {
    let name = "role '\(role.logicalID)'"
    let permissions = self.permissions.map(\.asWritten)
    let lacking = permissions.flatMap(\.missingActions)
    guard !lacking.isEmpty else {
      guard case .value = role.managedPolicies, !permissions.allSatisfy(\.isGranted) else {
        return nil
      }
      return (nil, "'ManagedPolicyArns' of \(name) is a text where a list is needed")
    }
    let names = Action.traceWrites.filter(lacking.contains).wording
    guard permissions.contains(where: \.isGranted) else {
      return (nil, "\(name) does not allow \(names)")
    }
    let scenarios = grantedScenarios?.wording ?? "in some cases"
    return (.warning, "\(name) allows \(names) only \(scenarios)")
  }
}
