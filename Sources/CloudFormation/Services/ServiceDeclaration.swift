internal import IAM
internal import Syntax

/// A service other than Lambda that assumes a role to send traces.
struct ServiceDeclaration: RoleDeclaration {
  let resource: Resource
  let service: TracedService

  /// A service that needs a role; nil for one that sends traces in another way.
  init?(_ setting: TraceSwitch) {
    guard setting.service.rolePath != nil else { return nil }
    resource = setting.resource
    service = setting.service
  }

  var rolePath: [String] { service.rolePath ?? [] }

  func role(_ evaluator: Evaluator) -> RoleTarget {
    let value = evaluator.value(at: rolePath, of: resource)
    if service == .serverlessStateMachine, makesRole(for: value) {
      return .implicit(resource.logicalID + "Role")
    }
    return RoleTarget(value, evaluator)
  }

  /// SAM makes a role where `Role` is not there, null or empty; where an intrinsic function stands, it
  /// makes none, whatever that gives.
  private func makesRole(for value: Value) -> Bool {
    guard let node = resource.properties?["Role"] else { return value.isAbsentOrNull }
    return IntrinsicFunction(node) == nil && (value.isAbsentOrNull || value.literal == "")
  }

  func implicitRolePermission(_ policies: RolePolicies) -> RolePermission? {
    guard service == .serverlessStateMachine else { return nil }
    return policies.permission(ofRoleFor: self)
  }

  /// Whether SAM attaches the policy to the role that it makes: it does for nothing but a boolean.
  var isGrantedBySAM: Bool {
    let enabled = resource.properties?["Tracing"]?["Enabled"]?.target
    return enabled?.scalarKind == .boolean(true)
  }
}

extension Template {
  /// The roles that services assume, in their order; nil for one that needs none.
  ///
  /// Worked out when asked for: most runs look at functions only.
  public func roles(of settings: [TraceSwitch]) -> [RoleAssumption?] {
    var judges: [TraceNeed: FunctionJudge] = [:]
    return settings.map { setting -> RoleAssumption? in
      guard let declaration = ServiceDeclaration(setting) else { return nil }
      let need = setting.service.need
      let judge =
        judges[need]
        ?? FunctionJudge(
          declarations,
          attachments,
          qualifiers,
          context,
          trustedRoles,
          to: need
        )
      judges[need] = judge
      return judge.roles(of: declaration)
    }
  }
}
