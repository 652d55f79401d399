internal import CloudFormation
internal import IAM
internal import Linting
internal import Rewriting

/// The change that lets the role that SAM makes for a state machine send traces.
///
/// SAM attaches the policy by itself only where `Enabled` is the boolean `true`, and for nothing that is
/// worked out at deployment.
struct SAMRoleGrant {
  private let machine: JudgedService

  init(to machine: JudgedService) {
    self.machine = machine
  }

  /// The grant as a fix, or what the user can do instead.
  var remedy: Remedy {
    let title = "let the role of \(machine.name) send traces"
    let id = machine.resource.writtenID
    if case .value = machine.setting.slot,
      let change = Change(filling: machine.setting.slot, with: true)
    {
      return Remedy(title, Fix.Step(change, for: id), of: .service)
    }
    switch machine.resource.serverlessPolicies {
    case .list(let list):
      let change = Change.append(.traceWritePolicy(besides: []), to: list)
      return Remedy(title, Fix.Step(change, for: id), of: .service)
    case .missing, .null:
      let policies: Literal = [.traceWritePolicy(besides: [])]
      if let change = Change(filling: machine.resource.serverlessPolicies, with: policies) {
        return Remedy(title, Fix.Step(change, for: id), of: .service)
      }
      fallthrough
    case .value, .blocked:
      let policy = ManagedPolicy.xrayDaemonWriteAccess.name
      return Remedy(none: "'Policies' is no list that can be extended; add \(policy) there")
    }
  }
}
