import ArgumentParser
import Linting
import Rules

/// What suppressions in templates may do.
struct SuppressionOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-suppressions"),
    help: "Report what templates suppress as well, as if they did not."
  )
  var ignoresSuppressions = false

  @Flag(help: "Report suppressions that give no reason.")
  var requireReason = false

  /// The settings that the options amount to, on the present day of UTC.
  var settings: SuppressionSettings {
    var settings = SuppressionSettings()
    settings.isEnabled = !ignoresSuppressions
    settings.requiresReason = requireReason
    settings.today = Environment.today
    settings.knownRules = AllRules.rules
    return settings
  }
}
