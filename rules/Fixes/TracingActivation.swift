internal import CloudFormation
internal import Linting
internal import Rewriting

/// The fixes that make the functions of a template traced: tracing and permission are one, applied all
/// or not at all.
struct TracingActivation {
  private let settings: FixSettings
  /// The fix in `Globals` for all functions that take their setting from there.
  private let globalRemedy: Remedy?
  /// The functions that one body of a loop makes; what changes one changes all.
  private let instances: [String: [Function]]

  init(in template: Template, _ settings: FixSettings) {
    self.settings = settings
    let inLoops = template.functions.filter(\.resource.isInLoop)
    instances = Dictionary(grouping: inLoops, by: \.resource.writtenID)
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
    let siblings = instances[function.resource.writtenID] ?? [function]
    if let exempt = siblings.first(where: { $0.exemption != nil }) {
      return .none("the loop also makes '\(exempt.logicalID)', which must not be traced")
    }
    return TracingActivation.remedy(
      "activate tracing of '\(function.logicalID)'",
      Fix.Step(change, for: function.resource.writtenID),
      for: siblings,
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
      if function.hasTooManyScenarios {
        remedy.makeUnsafe("its role depends on too many parameters to tell what it allows")
      }
      if function.role.kind == .missing {
        remedy.makeUnsafe("it has no 'Role', which Lambda requires")
      } else if function.role.external.contains(where: \.isElsewhere) {
        remedy.makeUnsafe("the template does not hold its execution role")
      }
      for assumed in function.roles {
        guard remedy.add(assumed, settings) else { return remedy }
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
