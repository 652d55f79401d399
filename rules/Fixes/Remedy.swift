internal import CloudFormation
internal import IAM
internal import Linting

/// A fix, or the reasons why there is none, with what else is to be said of it.
struct Remedy {
  private(set) var fix: Fix?
  private(set) var notes: [Note] = []
  private let title: String
  private let subject: Subject
  /// The logical IDs of the roles that the fix changes.
  private var grantedRoles: Set<String> = []
  private var messages: Set<String> = []

  /// What is fixed.
  enum Subject {
    case function, service
  }

  /// A fix that has begun with a step.
  init(
    _ title: String,
    _ step: Fix.Step,
    group: String? = nil,
    of subject: Subject = .function
  ) {
    fix = Fix(applicability: .safe, title: title, steps: [step], group: group)
    self.title = title
    self.subject = subject
  }

  /// No fix, and what the user can do instead; nothing to say where there is nothing to fix.
  init(none reason: String? = nil) {
    title = ""
    subject = .function
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

  /// Leaves the fix to those who ask for it, because of what is not known of a permission.
  mutating func doubtPermission(_ reason: String) {
    switch subject {
    case .function:
      leaveUnsafe("\(reason), and Lambda refuses active tracing without the permission")
    case .service: leaveUnsafe("\(reason), and without the permission the traces are lost")
    }
  }

  /// Leaves the fix to those who ask for it.
  mutating func leaveUnsafe(_ reason: String) {
    fix?.applicability = .unsafe
    note("unsafe to fix: \(reason)")
  }

  /// Adds what one role needs; false where tracing must not be made active with it.
  mutating func add(
    _ assumed: Function.AssumedRole,
    to need: TraceNeed,
    _ settings: FixSettings
  ) -> Bool {
    for case .denied(let by) in assumed.permissions.map(\.withGrant) {
      self = Remedy(none: "sending traces is forbidden by \(by[0].wording); allow it there first")
      return false
    }
    if let foreign = assumed.foreign, assumed.permissions.contains(where: \.isImprovable) {
      fix?.applicability = .unsafe
      let advice =
        subject == .function
        ? "'xraylint fix' on both files at once changes the role first and then this function"
        : "allow it there first"
      note(
        "role '\(foreign.logicalID)' in \(foreign.path) does not allow sending traces yet; \(advice)"
      )
      return true
    }
    if let role = assumed.role, !grantedRoles.contains(role.logicalID) {
      let permissions = assumed.permissions
      let grant = PermissionGrant(to: role, permissions: permissions, need: need, settings)
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
      case .missing: doubtPermission("its role would still lack the permission")
      case .unknown(let doubts):
        for doubt in doubts {
          if doubt.reasons == [.boundaryOutsideTemplate] {
            note("make sure that \(doubt.wording) allows sending traces")
          } else {
            doubtPermission("the permission depends on \(doubt.wording)")
          }
        }
      }
    }
  }
}
