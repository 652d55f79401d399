public import Syntax

/// The verdict on a function's tracing over all scenarios in which the function exists.
public struct Tracing: Sendable {
  /// Where the setting that counts stands.
  public enum Source: String, Sendable {
    /// The function itself.
    case function
    /// The `Globals` section of a SAM template.
    case globals
    /// Nowhere; Lambda's default counts.
    case `default`
  }

  /// The state, the same in every scenario unless it is `conditional`.
  public let state: TracingState
  /// The state when every parameter takes its default.
  public let byDefault: TracingState
  /// Where the setting stands.
  public let source: Source
  /// The place of the setting, or the place where it belongs.
  public let slot: PropertySlot
  /// The place where the function's own setting belongs, when `Globals` gives the one that counts.
  public let overrideSlot: PropertySlot
  /// Whether the function takes what `Globals` says, or would if that said anything.
  public let isInherited: Bool
  /// The key of the other dialect, where that is set on the function; AWS refuses it.
  public let foreignKey: Node?
  /// Whether there is a scenario in which the function is, or may be, traced.
  public let mayBeActive: Bool
  /// The scenarios in which the function is traced, where that differs.
  public let activeScenarios: ScenarioDescription?
  /// The scenarios in which AWS refuses the mode, where that differs.
  public let refusedScenarios: ScenarioDescription?
  /// The condition that alone makes the function traced and that no deployment can change, because
  /// it compares literals; nil where there is none.
  public let constantCondition: String?
  /// Why the template does not decide, in the first scenario where it does not.
  public let undecided: Undecided?

  /// Whether the key of the other dialect stands in the place of the function's own.
  public var isForeign: Bool { foreignKey != nil && [.absent, .invalid].contains(state) }
}
