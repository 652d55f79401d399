public import Syntax

/// A version or an alias of a function: whoever calls it gets what was published, not what the
/// template says now.
///
/// The tracing mode is part of what is published, and cannot be changed afterwards.
///
/// See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html>.
public struct Publication: Sendable {
  /// What callers call.
  public enum Qualifier: Sendable, Hashable {
    /// An alias, by its name.
    case alias(String)
    /// A version, by the logical ID of its resource.
    case version(String)
  }

  /// What has to change before a new version is published.
  public enum Trigger: Sendable {
    /// Any property of the function: SAM with `AutoPublishAliasAllProperties`.
    case properties
    /// The code, the environment or the memory size: SAM without.
    case code
    /// The value of `AutoPublishCodeSha256`, whatever else SAM is told.
    case codeSHA256(Node)
    /// The logical ID of a version.
    case logicalID(Resource)
    /// The number of a version that an alias names.
    case number(Resource)
  }

  /// What callers call.
  public let qualifier: Qualifier
  /// The value or the logical ID that makes the version or the alias.
  public let node: Node
  /// Whether `Globals` holds the node.
  public let isInherited: Bool
  /// What has to change before callers get another version.
  public let trigger: Trigger
  /// Whether a change of the function's tracing publishes a version; nil where the deployment decides.
  public let followsTracing: Bool?
  /// The parameter with which a deployment decides whether it publishes a version.
  public let parameter: String?
}

extension Publication {
  /// The name of the alias.
  public var alias: String? { if case .alias(let name) = qualifier { name } else { nil } }
}
