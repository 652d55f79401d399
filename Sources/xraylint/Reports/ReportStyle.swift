import Linting

/// What the options and the terminal say about the looks of reports.
struct ReportStyle {
  /// Whether text is coloured.
  var isColoured = false
  /// Whether nothing but findings is shown.
  var isQuiet = false
  /// The severity from which findings count.
  var failOn = Severity.warning
  /// The rules that run.
  var rules: [RuleMetadata] = []
}
