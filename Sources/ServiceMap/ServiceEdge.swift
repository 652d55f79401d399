/// An arrow of a service map, from the caller to the called.
public struct ServiceEdge: Sendable, Hashable {
  /// What in the template makes the connection.
  public enum Origin: String, Sendable, CaseIterable {
    /// An event of the function, or an event source mapping.
    case event
    /// An API, a subscription, a rule or another service that names its target.
    case target
    /// An environment variable of the function.
    case environment
    /// A policy of the function's role.
    case policy
    /// A connector.
    case connector
    /// Whoever calls from outside.
    case client
  }

  /// The ID of the caller.
  public let source: String
  /// The ID of the called.
  public let target: String
  /// What makes the connection.
  public let origin: Origin
  /// The source, where Lambda polls it and cannot carry its traces on.
  public let untraceable: UntraceableSource?

  /// Whether no trace gets over this connection.
  public var isUntraceable: Bool { untraceable != nil }

  init(
    _ source: String,
    _ target: String,
    _ origin: Origin,
    untraceable: UntraceableSource? = nil
  ) {
    self.source = source
    self.target = target
    self.origin = origin
    self.untraceable = untraceable
  }
}
