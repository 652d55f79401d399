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
  private let settings: FixSettings

  init(to use: RoleUse, _ settings: FixSettings) {
    self.init(to: use.role, permissions: use.permissions, settings)
  }

  init(to role: Role, permissions: [RolePermission], _ settings: FixSettings) {
    self.role = role
    self.permissions = permissions
    self.settings = settings
  }

  /// The grant as a fix of its own.
  var remedy: Remedy {
    if let denial {
      return .none("even with the permission, \(denial.wording) would forbid it")
    }
    switch step {
    case .success(let step):
      let title = "let role '\(role.logicalID)' send traces"
      return Remedy(fix: Fix(applicability: .safe, title: title, steps: [step]))
    case .failure(let obstacle): return .none(obstacle.reason)
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
    switch role.managedPolicies {
    case .list(let list) where list.items.reduce(0) { count, _ in count + 1 } < Role.managedPolicyQuota:
      return .success(Fix.Step(.append(.traceWritePolicy, to: list), for: role.logicalID))
    case .missing, .null:
      guard let change = Change(filling: role.managedPolicies, with: [.traceWritePolicy]) else {
        return inlineStep
      }
      return .success(Fix.Step(change, for: role.logicalID))
    case .list, .blocked(_, .intrinsicFunction), .blocked(_, .mergedMapping):
      return inlineStep
    case .value, .blocked:
      return .failure(Obstacle(reason: "'ManagedPolicyArns' of role '\(role.logicalID)' is no list"))
    }
  }

  /// A name that no inline policy of the role has; the names have to differ.
  private var policyName: String {
    guard case .list(let list) = role.inlinePolicies else { return settings.policyName }
    let taken = Set(list.items.compactMap { $0["PolicyName"]?.text })
    let names = (2...).lazy.map { settings.policyName + String($0) }
    return taken.contains(settings.policyName)
      ? names.first { !taken.contains($0) } ?? settings.policyName : settings.policyName
  }

  private var inlineStep: Result<Fix.Step, Obstacle> {
    let policy = Literal.traceWriteStatement(named: policyName)
    switch role.inlinePolicies {
    case .list(let list):
      return .success(Fix.Step(.append(policy, to: list), for: role.logicalID))
    case .missing, .null:
      if let change = Change(filling: role.inlinePolicies, with: [policy]) {
        return .success(Fix.Step(change, for: role.logicalID))
      }
      fallthrough
    case .value, .blocked:
      return .failure(
        Obstacle(
          reason: "role '\(role.logicalID)' has no list of policies that can be extended; "
            + "attach AWSXRayDaemonWriteAccess yourself"
        )
      )
    }
  }
}

extension Literal {
  /// The ARN of the managed policy, for whatever partition.
  fileprivate static let traceWritePolicy = Literal.tagged(
    tag: "!Sub",
    longForm: "Fn::Sub",
    text: ManagedPolicy.xrayDaemonWriteAccess.arn()
  )

  /// An inline policy that allows the two writes.
  fileprivate static func traceWriteStatement(named name: String) -> Literal {
    [
      "PolicyName": .scalar(name),
      "PolicyDocument": [
        "Version": "2012-10-17",
        "Statement": [
          [
            "Effect": "Allow",
            "Action": .sequence(Action.traceWrites.map { .scalar($0.name) }),
            "Resource": "*",
          ]
        ],
      ],
    ]
  }
}
