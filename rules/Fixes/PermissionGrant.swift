internal import CloudFormation
internal import IAM
internal import Linting
internal import Rewriting
internal import Syntax

/// The change that lets a role of the template send traces.
///
/// The managed policy is appended to the role's list. Where an intrinsic function gives the list, or
/// it is full, an inline policy is appended instead.
struct PermissionGrant {
  private let role: Role
  private let permissions: [RolePermission]
  private let need: TraceNeed
  private let settings: FixSettings

  init(to use: RoleUse, _ settings: FixSettings) {
    self.init(to: use.role, permissions: use.permissions, need: .writes, settings)
  }

  init(
    to role: Role,
    permissions: [RolePermission],
    need: TraceNeed,
    _ settings: FixSettings
  ) {
    self.role = role
    self.permissions = permissions
    self.need = need
    self.settings = settings
  }

  /// The grant as a fix of its own.
  var remedy: Remedy {
    if let denial {
      return Remedy(
        none: "even with the permission, \(denial.wording) would forbid it; allow it there first"
      )
    }
    switch step {
    case .success(let step):
      return Remedy("let role '\(role.logicalID)' send traces", step)
    case .failure(let obstacle): return Remedy(none: obstacle.reason)
    }
  }

  /// Why the grant cannot be written.
  struct Obstacle: Error {
    let reason: String
  }

  /// What would forbid the writes although they were granted.
  var denial: Denial? {
    for case .denied(let by) in permissions.map(\.withGrant) { return by.first }
    return nil
  }

  /// Whether the role needs the grant.
  var isNeeded: Bool { permissions.contains(where: \.isImprovable) }

  /// The change of the role.
  var step: Result<Fix.Step, Obstacle> {
    // AWS refuses a text in place of the list, whatever else the role is given.
    if case .value = role.managedPolicies { return .failure(noList) }
    guard settings.policyStyle == .managed else { return inlineStep }
    switch role.managedPolicies {
    case .list(let list):
      let policies = Array(list.items)
      // AWS refuses a list in which one policy stands twice, which it would where an intrinsic
      // function gives that policy in some deployments.
      guard policies.count < Role.managedPolicyQuota,
        !policies.contains(where: { $0.mayGive(ManagedPolicy.xrayDaemonWriteAccess.name) })
      else { return inlineStep }
      let policy = Literal.traceWritePolicy(besides: policies.compactMap(\.target.text))
      return .success(Fix.Step(.append(policy, to: list), for: role.resource.writtenID))
    case .missing, .null:
      let policies: Literal = [.traceWritePolicy(besides: [])]
      guard let change = Change(filling: role.managedPolicies, with: policies) else {
        return inlineStep
      }
      return .success(Fix.Step(change, for: role.resource.writtenID))
    case .blocked(_, .intrinsicFunction), .blocked(_, .mergedMapping):
      return inlineStep
    case .value, .blocked: return .failure(noList)
    }
  }

  private var noList: Obstacle {
    Obstacle(
      reason: "'ManagedPolicyArns' of role '\(role.logicalID)' is no list that can be extended; "
        + "write it as one"
    )
  }

  private var inlineStep: Result<Fix.Step, Obstacle> {
    switch role.inlinePolicies {
    case .list(let list):
      let names = list.items.compactMap { $0["PolicyName"]?.text }
      let policy = InlineTracePolicy(for: need, settings).literal(besides: Set(names))
      return .success(Fix.Step(.append(policy, to: list), for: role.resource.writtenID))
    case .missing, .null:
      let policies: Literal = [InlineTracePolicy(for: need, settings).literal()]
      if let change = Change(filling: role.inlinePolicies, with: policies) {
        return .success(Fix.Step(change, for: role.resource.writtenID))
      }
      fallthrough
    case .value, .blocked:
      return .failure(
        Obstacle(
          reason: "role '\(role.logicalID)' has no list of policies that can be extended; "
            + "attach \(ManagedPolicy.xrayDaemonWriteAccess.name) yourself"
        )
      )
    }
  }
}

extension Node {
  /// Whether a text stands anywhere in a list item that an intrinsic function gives.
  fileprivate func mayGive(_ name: String) -> Bool {
    var waiting = target.isScalar ? [] : [target]
    // Aliases may lead to one node in many ways.
    var seen: Set<Node> = []
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      if node.text.map({ $0.hasSuffix(name) }) ?? false { return true }
      waiting += node.items.map(\.target) + node.entries.map(\.value.target)
    }
    return false
  }
}
