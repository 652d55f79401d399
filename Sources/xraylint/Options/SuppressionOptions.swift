import ArgumentParser

/// What suppressions in templates may do.
struct SuppressionOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-suppressions"),
    help: "Report what templates suppress as well, as if they did not."
  )
  var areIgnored = false

  /// Whether they have an effect.
  var areHeeded: Bool { !areIgnored }
}
