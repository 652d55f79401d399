internal import Linting

/// The settings as a table of the README.
public enum SettingsTable {
  /// The table in GitHub's Markdown.
  public static var markdown: String {
    var table = MarkdownTable("Setting", "Takes", "Default", "What it is for")
    for setting in Setting.all {
      table.append([
        setting.name.rawValue.markdownCode, setting.kind.summary,
        setting.defaultValue.yaml.markdownCode, setting.summary,
      ])
    }
    return table.markdown
  }
}

extension Setting.Kind {
  /// The values in a few words.
  fileprivate var summary: String {
    switch self {
    case .rules: "list of rules"
    case .rulesByPath: "lists of rules by pattern"
    case .severities: "severities by rule"
    case .choice(let words): words.map(\.markdownCode).joined(separator: ", ")
    case .pathPatterns, .rolePatterns: "list of patterns"
    case .policyName: "name"
    case .boolean: "`true`, `false`"
    }
  }
}
