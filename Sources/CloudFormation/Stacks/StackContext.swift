/// What the other templates of a run give to a template, and what they take from it.
public struct StackContext: Sendable {
  /// The roles that parents pass to a nested stack, by parameter.
  public var parameters: [String: ForeignRole]
  /// The roles that templates export, by the name of the export.
  public var exports: [String: ForeignRole]
  /// The functions of other templates that assume a role of this one, by the role's logical ID.
  public var users: [String: [ForeignUser]]

  /// A template by itself.
  public static let none = StackContext(parameters: [:], exports: [:], users: [:])

  /// Creates a context.
  public init(
    parameters: [String: ForeignRole],
    exports: [String: ForeignRole],
    users: [String: [ForeignUser]]
  ) {
    self.parameters = parameters
    self.exports = exports
    self.users = users
  }

  /// Whether the template stands by itself.
  public var isEmpty: Bool { parameters.isEmpty && exports.isEmpty && users.isEmpty }
}

/// A function of another template that assumes a role.
public struct ForeignUser: Sendable, Hashable {
  /// The path of the template.
  public let path: String
  /// The logical ID of the function.
  public let logicalID: String

  /// Creates a user of a role.
  public init(path: String, logicalID: String) {
    self.path = path
    self.logicalID = logicalID
  }
}
