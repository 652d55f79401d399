/// The description of a setting: the one source of parsing, help, schema and documentation.
public struct Setting: Sendable {
  /// What values a setting takes.
  public enum Kind: Sendable, Hashable {
    /// A list of rule IDs, names of groups, `default` and `all`.
    case rules
    /// Lists of such selectors by patterns of paths.
    case rulesByPath
    /// Severities by rule IDs.
    case severities
    /// One of some words.
    case choice([String])
    /// A list of patterns in the syntax of `.gitignore`.
    case pathPatterns
    /// A list of patterns of ARNs and of names of exports.
    case rolePatterns
    /// The name of an IAM policy.
    case policyName
    /// `true` or `false`.
    case boolean
  }

  /// How values of the command line meet those of a file.
  public enum Precedence: Sendable {
    /// The command line replaces what the file says.
    case replaces
    /// The command line adds to what the file says.
    case adds
    /// The file, too, adds to what counts by default.
    case addsToDefault
  }

  /// The key and the flag.
  public let name: SettingName
  /// The values that it takes.
  public let kind: Kind
  /// What counts where nobody says anything.
  public let defaultValue: SettingValue
  /// How values of the command line meet those of a file.
  public let precedence: Precedence
  /// What the setting is for: one sentence.
  public let summary: String
  /// What stands for the value in help texts.
  public let valueName: String

  /// The description of a setting.
  public static subscript(name: SettingName) -> Setting {
    byName[name] ?? all[0]
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first }
  )
}
