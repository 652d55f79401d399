internal import CloudFormation
internal import IAM
internal import Linting

/// A fix, or the reasons why there is none, with what else is to be said of it.
struct Remedy {
  private(set) var fix: Fix?
  private(set) var notes: [Note] = []
  private let title: String
  /// The logical IDs of the roles that the fix changes.
  private var grantedRoles: Set<String> = []
  private var messages: Set<String> = []

  /// A fix that has begun with a step.
  init(_ title: String, _ step: Fix.Step, group: String? = nil) {
    fix = Fix(applicability: .safe, title: title, steps: [step], group: group)
    self.title = title
  }

  /// No fix, and what the user can do instead; nothing to say where there is nothing to fix.
  init(none reason: String? = nil) {
    title = ""
    if let reason { note("not fixed: \(reason)") }
  }

  /// Adds a remark, once.
  mutating func note(_ message: String) {
    guard messages.insert(message).inserted else { return }
    notes.append(Note(message))
  }

  /// Adds a change that the fix needs.
  mutating func add(_ step: Fix.Step) {
    fix?.steps.append(step)
  }

  /// Leaves the fix to those who ask for it.
  mutating func makeUnsafe(_ reason: String) {
    makeUnsafe(because: "\(reason), and Lambda refuses active tracing without the permission")
  }

  /// Leaves the fix to those who ask for it, for a reason that has nothing to do with permissions.
  mutating func makeUnsafe(because reason: String) {
    fix?.applicability = .unsafe
    note("unsafe to fix: \(reason)")
  }

  /// Adds what one role needs; false where tracing must not be made active with it.
  mutating func add(_ assumed: Function.AssumedRole, _ settings: FixSettings) -> Bool {
    for case .denied(let by) in assumed.permissions.map(\.withGrant) {
      self = Remedy(none: "sending traces is forbidden by \(by[0].wording); allow it there first")
      return false
    }
    if let foreign = assumed.foreign, assumed.permissions.contains(where: \.isImprovable) {
      fix?.applicability = .unsafe
      note(
        "role '\(foreign.logicalID)' in \(foreign.path) does not allow sending traces yet; "
          + "'xraylint fix' on both files at once changes the role first and then this function"
      )
      return true
    }
    if let role = assumed.role, !grantedRoles.contains(role.logicalID) {
      let grant = PermissionGrant(to: role, permissions: assumed.permissions, settings)
      if grant.isNeeded {
        switch grant.step {
        case .success(let step): add(step, grantingTo: role)
        case .failure(let obstacle):
          self = Remedy(none: obstacle.reason)
          return false
        }
      }
    }
    noteDoubts(about: assumed)
    return true
  }

  private mutating func add(_ step: Fix.Step, grantingTo role: Role) {
    add(step)
    grantedRoles.insert(role.logicalID)
    let roles = grantedRoles.count == 1 ? "role '\(role.logicalID)'" : "\(grantedRoles.count) roles"
    fix?.title = "\(title) and let \(roles) send traces"
  }

  private mutating func noteDoubts(about assumed: Function.AssumedRole) {
    for permission in assumed.permissions.map(\.withGrant) {
      switch permission {
      case .granted, .denied: continue
      case .missing: makeUnsafe("its role would still lack the permission")
      case .unknown(let doubts):
        for doubt in doubts {
          if doubt.reasons == [.boundaryOutsideTemplate] {
            note("make sure that \(doubt.wording) allows sending traces")
          } else {
            makeUnsafe("the permission depends on \(doubt.wording)")
          }
        }
      }
    }
  }
}
