public import Syntax

/// Something that is wrong with a configuration, and where.
public struct ConfigurationProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file is neither YAML nor JSON.
    case syntax(SyntaxError)
    /// The file, or one that it extends, cannot be read, for a reason in words.
    case unreadable(String)
    /// The folder holds a second configuration file.
    case secondFile(String)
    /// The file has more than one document.
    case secondDocument
    /// The file holds something else than keys with values.
    case noMapping
    /// Files extend each other; the paths from the first to the first again.
    case circular([String])
    /// There is no such setting.
    case unknownSetting(String, suggestion: String?)
    /// A key stands twice in one mapping.
    case duplicateKey(String)
    /// A key has no value.
    case noValue(String)
    /// A value has a tag, such as `!Ref`.
    case tag(String)
    /// The value of a setting is of a type that the setting does not take.
    case wrongType(SettingName)
    /// `extends` is no path.
    case noPath
    /// There is no such rule.
    case unknownRule(String, suggestion: String?)
    /// A word is none of those that a setting takes.
    case unknownWord(String, of: [String], suggestion: String?)
    /// `off` stands for a severity.
    case noSeverity(String)
    /// A pattern matches nothing.
    case malformedPattern(String)
    /// IAM takes no policy of that name.
    case malformedPolicyName(String)
    /// A value of the command line is no `pattern:rules` or `rule=severity`.
    case noEntry(String, SettingName)
  }

  /// What is wrong.
  public let reason: Reason
  /// The path of the file.
  public let path: String
  /// Where it is wrong, if that can be said.
  public let location: SourceLocation?

  /// Creates a problem.
  public init(_ reason: Reason, in path: String, at location: SourceLocation? = nil) {
    self.reason = reason
    self.path = path
    self.location = location
  }
}
