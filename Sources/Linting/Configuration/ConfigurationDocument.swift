public import Syntax

/// What one configuration file says.
public struct ConfigurationDocument: Sendable {
  /// A value with the place of its key.
  public struct Value: Sendable, Hashable {
    /// The value.
    public let value: SettingValue
    /// The place of the key.
    public let location: SourceLocation
  }

  /// The file that another one builds upon.
  public struct Base: Sendable, Hashable {
    /// The path as written.
    public let path: String
    /// The place of the path.
    public let location: SourceLocation
  }

  /// The path of the file.
  public let path: String
  /// The values that are in order.
  public internal(set) var values: [SettingName: Value] = [:]
  /// The file that this one builds upon.
  public internal(set) var base: Base?
  /// All that is wrong, in the order of the file.
  public internal(set) var problems: [ConfigurationProblem] = []
}
