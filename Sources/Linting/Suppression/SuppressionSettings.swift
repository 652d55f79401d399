/// How suppressions are understood.
public struct SuppressionSettings: Sendable {
  /// Whether suppressions have an effect; if not, they are not even read.
  public var isEnabled = true
  /// Whether every suppression has to give a reason.
  public var requiresReason = false
  /// The day that decides whether a suppression has expired; nil where none ever does.
  public var today: CalendarDate?
  /// All rules that there are, whether they run or not; any other name is a mistake.
  public var knownRules: [any Rule] = []

  /// Creates the default settings.
  public init() {}
}
