internal import CloudFormation
internal import IAM
internal import Linting

/// A fix, or the reasons why there is none, with what else is to be said of it.
struct Remedy {
  var fix: Fix?
  var notes: [Note] = []

  /// No fix, and what the user can do instead.
  static func none(_ reason: String) -> Remedy {
    Remedy(notes: [Note("not fixed: \(reason)")])
  }
}

extension Remedy {
  /// Leaves the fix to those who ask for it.
  mutating func makeUnsafe(_ reason: String) {
    fix?.applicability = .unsafe
    notes.append(
      Note("unsafe to fix: \(reason), and Lambda refuses active tracing without the permission")
    )
  }

  /// Adds what one role needs; false where tracing must not be made active with it.
  mutating func add(
    _ assumed: Function.AssumedRole,
    _ settings: FixSettings
  ) -> Bool {
    for case .denied(let by) in assumed.permissions.map(\.withGrant) {
      self = .none("sending traces is forbidden by \(by[0].wording)")
      return false
    }
    if let foreign = assumed.foreign, assumed.permissions.contains(where: \.isImprovable) {
      fix?.applicability = .unsafe
      notes.append(
        Note(
          "role '\(foreign.logicalID)' in \(foreign.path) does not allow sending traces yet; "
            + "'xraylint fix' on both files at once changes the role first and then this function"
        )
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
      case .granted, .denied: continue
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
