internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// The fixes that make REST APIs traced.
///
/// Those of SAM are set in `Globals` where they have their setting from there, or where the API that SAM
/// makes for events that name none needs it: that has no other place.
struct APIActivation {
  private let settings: FixSettings
  /// The API that SAM makes, unless its setting is as it should be.
  private let implicitAPI: ImplicitAPI?
  /// Whether the template declares an API under the logical ID of that, which has its own findings.
  private let isDeclared: Bool
  private let slot: PropertySlot
  /// Whether the template may have a section that only SAM knows; where settings are wanted in there,
  /// functions bring it along.
  private let isTransformed: Bool
  /// The logical ID of a resource that inherits the setting and is not to be changed.
  private let kept: String?

  init(in template: Template, _ settings: FixSettings) {
    self.settings = settings
    slot = template.globalAPITracing
    isDeclared = template.resource(ImplicitAPI.logicalID) != nil
    isTransformed =
      settings.samPlacement == .globals
      || template.root["Globals"] != nil || template.root["Transform"] != nil
    implicitAPI = template.implicitAPI.flatMap { api in
      switch api.state {
      case .absent, .off, .invalid: api
      case .on, .conditional, .unknown: nil
      }
    }
    let heirs = template.traceSwitches(of: [.serverlessAPI]).filter(\.inherits)
    kept = (heirs.map(\.resource) + [implicitAPI?.resource].compactMap { $0 })
      .map(\.logicalID).first(where: settings.keptFunctions.contains)
  }

  /// The fix for an API.
  func remedy(for api: JudgedService) -> Remedy {
    let isShared = api.setting.isInherited || implicitAPI != nil && api.setting.inherits
    guard isShared else { return api.activation(settings) }
    let shared = sharedRemedy
    return shared.fix == nil ? api.activation(settings) : shared
  }

  /// A finding on the API that SAM makes, at the event that asks for it; nil where it has none.
  ///
  /// - Parameter isInvalid: Whether the rule is about a setting that AWS refuses, or about none.
  func finding(
    _ rule: any Rule,
    isInvalid: Bool,
    _ message: (_ api: String) -> String
  ) -> Finding? {
    guard let implicitAPI, !isDeclared, isInvalid == (implicitAPI.state == .invalid) else {
      return nil
    }
    let setting = isInvalid ? implicitAPI.slot.node : nil
    let origin = setting.map { [Note("it is inherited from Globals", at: $0)] } ?? []
    let remedy = !isInvalid || implicitAPI.slot.meansYes ? sharedRemedy : Remedy()
    return Finding(
      rule,
      message("the API that SAM makes for event '\(implicitAPI.event.text ?? "")'"),
      at: implicitAPI.event,
      in: implicitAPI.resource,
      notes: origin + remedy.notes,
      fix: remedy.fix
    )
  }

  /// The fix in `Globals`.
  private var sharedRemedy: Remedy {
    if let kept {
      let reason = "'\(kept)' takes it from Globals, and what is found in it is suppressed"
      return Remedy(none: reason)
    }
    guard isTransformed else {
      return Remedy(none: "the template names no transform, without which it has no Globals")
    }
    guard let change = Change(filling: slot, with: true) else {
      return Remedy(none: slot.obstacleWording)
    }
    return Remedy(
      "activate tracing of REST APIs in Globals",
      Fix.Step(change, for: "Globals"),
      group: "Globals.Api",
      of: .service
    )
  }
}
