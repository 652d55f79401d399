internal import CloudFormation
internal import Linting
internal import Rewriting

/// The fix in `Globals` that makes all functions traced that take their setting from there.
struct GlobalActivation {
  private let heirs: [Function]
  private let slot: PropertySlot
  private let settings: FixSettings

  init(of heirs: [Function], in slot: PropertySlot, _ settings: FixSettings) {
    self.heirs = heirs
    self.slot = slot
    self.settings = settings
  }

  /// Why there is no such fix, and what the user can do.
  struct Obstacle: Error {
    let reason: String
  }

  /// The fix, if every function that inherits the setting can be traced under the same conditions.
  var remedy: Result<Remedy, Obstacle> {
    if let exempt = heirs.first(where: { $0.exemption != nil }) {
      let advice = "give it 'IgnoreGlobals: [Tracing]'"
      return .failure(
        Obstacle(
          reason: "'\(exempt.logicalID)' must not be traced and inherits from there; \(advice)"
        )
      )
    }
    if let kept = heirs.first(where: { settings.keptFunctions.contains($0.logicalID) }) {
      return .failure(
        Obstacle(
          reason: "'\(kept.logicalID)' inherits from there, and what is found in it is suppressed"
        )
      )
    }
    guard let change = Change(filling: slot, with: "Active") else {
      return .failure(Obstacle(reason: slot.obstacleWording))
    }
    var remedy = Remedy(
      "activate tracing in Globals",
      Fix.Step(change, for: "Globals"),
      group: "Globals"
    )
    var examples: [Applicability: Function] = [:]
    for heir in heirs {
      var own = Remedy("", Fix.Step(change, for: "Globals"))
      guard own.addPermissions(of: heir, settings), let applicability = own.fix?.applicability,
        remedy.addPermissions(of: heir, settings)
      else { return .failure(Obstacle(reason: "function '\(heir.logicalID)' cannot be traced")) }
      examples[applicability] = examples[applicability] ?? heir
    }
    // A fix for all is as unsafe as that of one of them; who wants only safe fixes gets the others.
    if !settings.includesUnsafe, examples.count > 1, let unsafe = examples[.unsafe] {
      let reason = "that would be unsafe for '\(unsafe.logicalID)'; --unsafe-fixes does it"
      return .failure(Obstacle(reason: reason))
    }
    return .success(remedy)
  }
}
