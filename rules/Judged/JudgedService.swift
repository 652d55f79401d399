internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// A service other than Lambda, as rules about its traces speak of it.
struct JudgedService {
  let setting: TraceSwitch
  /// The roles that it assumes; nil where it needs none to send traces.
  let roles: RoleAssumption?

  /// The services of some kinds, or of all, in the order of the template.
  static func all(
    _ kinds: [TracedService] = TracedService.allCases,
    in template: Template
  ) -> [JudgedService] {
    let settings = template.traceSwitches(of: kinds)
    return zip(settings, template.roles(of: settings)).map { JudgedService(setting: $0, roles: $1) }
  }

  var resource: Resource { setting.resource }

  /// What the service is called in a message.
  var name: String { "\(setting.service.wording) '\(resource.logicalID)'" }

  /// Whether the service is traced in some scenario.
  var isTraced: Bool {
    setting.state == .on || setting.state == .conditional && setting.mayBeOn
  }

  /// What a role of the service is called in a message.
  func name(of assumed: Function.AssumedRole) -> String {
    switch assumed.holder {
    case .template(let role): "role '\(role.logicalID)' of \(name)"
    case .foreign(let role): "role '\(role.logicalID)' of \(name)"
    case .madeBySAM: "the role that SAM makes for \(name)"
    }
  }

  /// The setting that counts, else the logical ID of the resource.
  var node: Node { setting.isInherited ? resource.key : setting.slot.node ?? resource.key }

  /// A note that names `Globals`, where the setting comes from there.
  var inheritanceNotes: [Note] {
    guard setting.isInherited, let node = setting.slot.node else { return [] }
    return [Note("it is inherited from Globals", at: node)]
  }

  /// The finding on a service that surely sends no traces; nil on any other.
  func untracedFinding(
    _ rule: any Rule,
    severity: Severity? = nil,
    _ remedy: (JudgedService) -> Remedy
  ) -> Finding? {
    let problem: String
    switch setting.state {
    case .absent: problem = "is not set"
    case .off: problem = "is switched off"
    case .conditional where !setting.mayBeOn: problem = "is not active, whatever the parameters"
    case .on, .invalid, .conditional, .unknown: return nil
    }
    return finding(rule, severity: severity, "tracing of \(name) \(problem)", remedy(self))
  }

  /// A finding at the setting.
  func finding(
    _ rule: any Rule,
    severity: Severity? = nil,
    _ message: String,
    _ remedy: Remedy
  ) -> Finding {
    Finding(
      rule,
      severity: severity,
      message,
      at: node,
      in: resource,
      notes: inheritanceNotes + remedy.notes,
      fix: remedy.fix
    )
  }

  /// The fix that gives the service a setting of its own, and its roles the permission.
  func activation(_ settings: FixSettings) -> Remedy {
    let slot = setting.overrideSlot
    guard let change = Change(filling: slot, with: setting.service.activeLiteral) else {
      return Remedy(none: slot.obstacleWording)
    }
    var remedy = Remedy(
      "activate tracing of \(name)",
      Fix.Step(change, for: resource.writtenID),
      of: .service
    )
    if let roles { _ = remedy.addPermissions(of: roles, to: setting.service.need, settings) }
    return remedy
  }
}

extension TracedService {
  /// The value that makes the service send traces.
  var activeLiteral: Literal { activeWord.map { .scalar($0) } ?? true }
}
