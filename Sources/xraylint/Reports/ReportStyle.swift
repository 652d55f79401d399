import Linting
import Reporting
import Rules

/// What the options, the settings and the terminal say about the looks of reports.
struct ReportStyle {
  /// Whether text is coloured.
  var isColoured = false
  /// Whether nothing but findings is shown.
  var isQuiet = false
  /// How many findings a report shows at most, where the user says so; 0 for all.
  var maximumFindings: Int?
  /// The settings by the paths of the files.
  let settings: TemplateSettings

  init(isColoured: Bool = false, settings: TemplateSettings) {
    self.isColoured = isColoured
    self.settings = settings
  }

  /// How many findings a report in a format shows at most; nil for all.
  ///
  /// Nobody reads more than some hundred, but programs read all.
  func limit(of format: ReportFormat) -> Int? {
    guard let maximumFindings else { return format == .text ? 1000 : nil }
    return maximumFindings == 0 ? nil : maximumFindings
  }

  /// The rules that run on any file.
  var rules: [RuleMetadata] {
    AllRules.rules.map(\.metadata).filter { settings.running.contains($0.id) }
  }

  /// The severity from which findings in the file at a path count.
  func failOn(_ path: String) -> Severity {
    settings[FilePath(path)].settings.failOn
  }
}
