internal import CloudFormation
internal import Linting
internal import Rewriting

/// The fixes that make the functions of a template traced: tracing and permission are one, applied all
/// or not at all.
///
/// They are worked out when they are asked for.
final class TracingActivation {
  private let template: Template
  private let settings: FixSettings

  /// The fix in `Globals` for all functions that take their setting from there, or why there is none.
  private lazy var globalActivation = GlobalActivation(
    of: template.functions.filter(\.tracing.isInherited),
    in: template.globalTracing,
    settings
  ).remedy

  /// The functions that one body of a loop makes, with the fix of that body: what changes one of them
  /// changes all.
  private lazy var loopRemedies = Dictionary(
    grouping: template.functions.filter(\.resource.isInLoop),
    by: \.resource.writtenID
  ).mapValues { TracingActivation.remedy(forLoop: $0, settings) }

  init(in template: Template, _ settings: FixSettings) {
    self.template = template
    self.settings = settings
  }

  /// Whether there is a fix for a function, safe or not.
  func isPossible(for function: Function) -> Bool { remedy(for: function).fix != nil }

  /// The fix for a function with its notes, or why there is none.
  func remedy(for function: Function) -> Remedy {
    let isInherited = function.tracing.source == .globals
    guard isInherited || settings.samPlacement == .globals && function.tracing.isInherited else {
      return ownRemedy(for: function)
    }
    switch globalActivation {
    case .success(let remedy): return remedy
    case .failure(let obstacle):
      var remedy = ownRemedy(for: function)
      if remedy.fix != nil { remedy.note("not set in Globals: \(obstacle.reason)") }
      return remedy
    }
  }

  /// The fix that gives a function a setting of its own.
  private func ownRemedy(for function: Function) -> Remedy {
    let loop = function.resource.isInLoop ? loopRemedies[function.resource.writtenID] : nil
    return loop ?? TracingActivation.remedy(for: function, settings)
  }

  private static func remedy(for function: Function, _ settings: FixSettings) -> Remedy {
    guard let change = Change(filling: function.ownSlot, with: "Active") else {
      return Remedy(none: function.ownSlot.obstacleWording)
    }
    var remedy = Remedy(
      "activate tracing of '\(function.logicalID)'",
      Fix.Step(change, for: function.resource.writtenID)
    )
    _ = remedy.addPermissions(of: function, settings)
    return remedy
  }

  private static func remedy(forLoop functions: [Function], _ settings: FixSettings) -> Remedy {
    guard let first = functions.first else { return Remedy() }
    if let exempt = functions.first(where: { $0.exemption != nil }) {
      return Remedy(
        none: "the loop also makes '\(exempt.logicalID)', which must not be traced; "
          + "take that out of the loop"
      )
    }
    if let kept = functions.first(where: { settings.keptFunctions.contains($0.logicalID) }) {
      return Remedy(
        none: "the loop also makes '\(kept.logicalID)', in which that is suppressed"
      )
    }
    guard let change = Change(filling: first.ownSlot, with: "Active") else {
      return Remedy(none: first.ownSlot.obstacleWording)
    }
    let id = first.resource.writtenID
    var remedy = Remedy(
      "activate tracing of '\(first.logicalID)'",
      Fix.Step(change, for: id),
      group: id
    )
    for function in functions {
      guard remedy.addPermissions(of: function, settings) else { break }
    }
    return remedy
  }
}

extension Function {
  /// The place where the function's own setting belongs.
  fileprivate var ownSlot: PropertySlot {
    tracing.source == .globals ? tracing.overrideSlot : tracing.slot
  }
}
