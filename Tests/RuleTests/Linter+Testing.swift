import Linting
import Rules

extension Linter {
  /// A linter on a certain day that knows all rules and wants reasons for suppressions.
  static func onTestDay(
    rules: [any Rule] = AllRules.rules,
    settings: FixSettings = FixSettings()
  ) -> Linter {
    var suppressions = SuppressionSettings()
    suppressions.requiresReason = true
    suppressions.today = CalendarDate("2026-01-01")
    suppressions.knownRules = AllRules.rules
    return Linter(rules: rules, settings: settings, suppressions: suppressions)
  }

  /// A linter of one rule; one about suppressions needs the rules that these are about.
  static func onTestDay(rule: any Rule) -> Linter {
    guard rule is any SuppressionRule else { return onTestDay(rules: [rule]) }
    return onTestDay(rules: AllRules.rules.filter { !($0 is any SuppressionRule) } + [rule])
  }
}
