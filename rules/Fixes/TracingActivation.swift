internal import CloudFormation
internal import IAM
internal import Linting
internal import Rewriting

/// The fixes that make the functions of a template traced: tracing and permission are one, applied all
/// or not at all.
struct TracingActivation {
  private let settings: FixSettings
  /// The fix in `Globals` for all functions that take their setting from there.
  private let globalRemedy: Remedy?

  init(in template: Template, _ settings: FixSettings) {
    self.settings = settings
    let heirs = template.functions.filter(\.tracing.isInherited)
    globalRemedy = TracingActivation.globalRemedy(template.globalTracing, heirs, settings)
  }

  /// Whether there is a fix for a function, safe or not.
  func isPossible(for function: Function) -> Bool { remedy(for: function).fix != nil }

  /// The fix for a function with its notes, or why there is none.
  func remedy(for function: Function) -> Remedy {
    let tracing = function.tracing
    let isGlobal =
      tracing.source == .globals || settings.samPlacement == .globals && tracing.isInherited
    if isGlobal, let globalRemedy { return globalRemedy }
    let slot = tracing.source == .globals ? tracing.overrideSlot : tracing.slot
    guard let change = Change(filling: slot, with: "Active") else {
      return .none(TracingActivation.obstacle(in: slot))
    }
    return TracingActivation.remedy(
      "activate tracing of '\(function.logicalID)'",
      Fix.Step(change, for: function.logicalID),
      for: [function],
      settings
    )
  }

  /// The fix in `Globals`, if every function that inherits it can be traced under the same conditions.
  private static func globalRemedy(
    _ slot: PropertySlot,
    _ heirs: [Function],
    _ settings: FixSettings
  ) -> Remedy? {
    guard !heirs.isEmpty, heirs.allSatisfy({ $0.exemption == nil }),
      let change = Change(filling: slot, with: "Active")
    else { return nil }
    let step = Fix.Step(change, for: "Globals")
    let title = "activate tracing in Globals"
    let applicabilities = Set(
      heirs.map { remedy(title, step, for: [$0], settings).fix?.applicability }
    )
    guard !applicabilities.contains(nil), applicabilities.count == 1 || settings.includesUnsafe
    else { return nil }
    return remedy(title, step, for: heirs, settings)
  }

  /// Adds to a change that activates tracing what the roles of the functions need.
  private static func remedy(
    _ title: String,
    _ tracing: Fix.Step,
    for functions: [Function],
    _ settings: FixSettings
  ) -> Remedy {
    var remedy = Remedy(fix: Fix(applicability: .safe, title: title, steps: [tracing]))
    for function in functions {
      for name in function.roleNames {
        remedy.fix?.steps += RoleARNReference(insteadOf: name, in: function).steps
        if function.isServerless {
          remedy.makeUnsafe("'Role' names a role where its ARN is needed")
        }
      }
      if function.role.kind == .missing || function.role.external.contains(where: \.isElsewhere) {
        remedy.makeUnsafe("the template does not hold its execution role")
      }
      for assumed in function.roles {
        guard remedy.add(assumed, of: function, settings) else { return remedy }
      }
    }
    return remedy
  }

  private static func obstacle(in slot: PropertySlot) -> String {
    switch slot {
    case .blocked(_, let obstacle): obstacle.wording
    case .list: PropertySlot.Obstacle.wrongType.wording
    case .missing, .null, .value: "there is no place for the setting"
    }
  }
}

extension ExternalRole {
  /// Whether the role is not in the template; one whose name is given for its ARN is.
  fileprivate var isElsewhere: Bool {
    if case .nameForARN = self { false } else { true }
  }
}

extension Remedy {
  fileprivate mutating func makeUnsafe(_ reason: String) {
    fix?.applicability = .unsafe
    notes.append(
      Note("unsafe to fix: \(reason), and Lambda refuses active tracing without the permission")
    )
  }

  /// Adds what one role needs; false where tracing must not be made active with it.
  fileprivate mutating func add(
    _ assumed: Function.AssumedRole,
    of function: Function,
    _ settings: FixSettings
  ) -> Bool {
    if let foreign = assumed.foreign, assumed.permissions.contains(where: \.isImprovable) {
      makeUnsafe(
        "role '\(foreign.logicalID)' in \(foreign.path) does not allow sending traces; fix both files in one run"
      )
      return true
    }
    if let role = assumed.role {
      let grant = PermissionGrant(to: role, permissions: assumed.permissions, settings)
      if grant.isNeeded {
        switch grant.step {
        case .success(let step):
          guard fix?.steps.contains(step) == false else { break }
          fix?.steps.append(step)
          fix?.title += " and let role '\(role.logicalID)' send traces"
        case .failure(let obstacle):
          self = .none(obstacle.reason)
          return false
        }
      }
    }
    for permission in assumed.permissions.map(\.withGrant) where fix != nil {
      switch permission {
      case .granted: continue
      case .denied(let by):
        self = .none("sending traces is forbidden by \(by[0].wording)")
        return false
      case .missing: makeUnsafe("its role would still lack the permission")
      case .unknown(let doubts):
        for doubt in doubts {
          if doubt.reasons == [.boundaryOutsideTemplate] {
            notes.append(Note("make sure that \(doubt.wording) allows sending traces"))
          } else {
            makeUnsafe("the permission depends on \(doubt.wording)")
          }
        }
      }
    }
    return true
  }
}
