internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// The fixes that make SAM publish a version whenever a property of a function changes.
///
/// A class because what holds for the whole template is worked out when the first fix asks for it.
final class VersionPublishing {
  private let template: Template
  private let judge: PublicationJudge
  private let settings: FixSettings
  /// The fix in `Globals`, or why there is none.
  private lazy var globalChange = changeOfGlobals()
  /// A function that does not need the fix, by the body of the loop that makes it: what changes one
  /// function of a loop changes all.
  private lazy var contentInLoops = Dictionary(
    template.functions.lazy.filter { $0.resource.isInLoop && !self.isWanted(by: $0) }
      .map { ($0.resource.writtenID, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// Why there is no fix, and what the user can do.
  private struct Obstacle: Error {
    let reason: String
  }

  init(in template: Template, _ judge: PublicationJudge, _ settings: FixSettings) {
    self.template = template
    self.judge = judge
    self.settings = settings
  }

  /// The fix for a function, or why there is none.
  func remedy(for function: Function, _ publication: Publication) -> Remedy {
    guard case .code = publication.trigger, function.tracing.isToBeFixed,
      let automatic = judge.autoPublishing(of: function)
    else { return Remedy() }
    guard judge.seesTracing(of: function) else {
      return Remedy(none: "SAM does not see what the intrinsic function gives; write a literal")
    }
    let prefersGlobals =
      automatic.source == .globals
      || automatic.isInherited && (automatic.isAliasInherited || settings.samPlacement == .globals)
    var note: String?
    if prefersGlobals {
      switch globalChange {
      case .success(let change):
        let step = Fix.Step(change, for: "Globals")
        return remedy(
          "publish versions whenever a property changes, in Globals",
          step,
          group: group("Globals")
        )
      case .failure(let obstacle):
        note = "not set in Globals: \(obstacle.reason)"
      }
    }
    var remedy = ownRemedy(for: function, automatic)
    if let note, remedy.fix != nil { remedy.note(note) }
    return remedy
  }

  /// The fix that gives a function a setting of its own.
  private func ownRemedy(for function: Function, _ automatic: AutoPublishing) -> Remedy {
    let id = function.resource.writtenID
    if let other = contentInLoops[id] {
      return Remedy(none: "the loop also makes '\(other.logicalID)', which does not need it")
    }
    switch Self.change(automatic.ownSlot) {
    case .success(let change):
      let title = "publish a version whenever a property of '\(function.logicalID)' changes"
      let group = function.resource.isInLoop ? self.group(id) : nil
      return remedy(title, Fix.Step(change, for: id), group: group)
    case .failure(let obstacle): return Remedy(none: obstacle.reason)
    }
  }

  private func remedy(_ title: String, _ step: Fix.Step, group: String?) -> Remedy {
    var remedy = Remedy(title, step, group: group)
    remedy.leaveUnsafe("every change of a property will be published then")
    return remedy
  }

  /// What tells the fixes from those of tracing, which have the same places.
  private func group(_ place: String) -> String { "\(place).\(AutoPublishing.allProperties)" }

  private func changeOfGlobals() -> Result<Change, Obstacle> {
    for function in template.functions {
      guard let automatic = judge.autoPublishing(of: function), automatic.isInherited,
        automatic.codeSHA256 == nil, !isWanted(by: function)
      else { continue }
      let isKept = settings.keptFunctions.contains(function.logicalID)
      let why = isKept ? ", and what is found in it is suppressed" : " and does not need it"
      return .failure(Obstacle(reason: "'\(function.logicalID)' inherits from there\(why)"))
    }
    return Self.change(template.globalAllProperties)
  }

  /// Whether a fix of a function's tracing needs SAM to publish at every change.
  private func isWanted(by function: Function) -> Bool {
    function.exemption == nil && function.tracing.isToBeFixed
      && !settings.keptFunctions.contains(function.logicalID)
      && judge.autoPublishing(of: function)?.codeSHA256 == nil
  }

  private static func change(_ slot: PropertySlot) -> Result<Change, Obstacle> {
    if case .value(let node) = slot, !node.target.isBoolean {
      return .failure(Obstacle(reason: "SAM takes 'true' or 'false' without quotes; correct it"))
    }
    guard let change = Change(filling: slot, with: true) else {
      return .failure(Obstacle(reason: slot.obstacleWording))
    }
    return .success(change)
  }
}

extension Node {
  fileprivate var isBoolean: Bool {
    if case .boolean = scalarKind { true } else { false }
  }
}
