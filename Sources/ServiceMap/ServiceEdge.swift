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
  /// Whether Lambda cannot carry a trace over this connection: the source is MSK, Kafka, MQ or
  /// DocumentDB.
  ///
  /// See <https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html>.
  public let isUntraceable: Bool

  init(_ source: String, _ target: String, _ origin: Origin, isUntraceable: Bool = false) {
    self.source = source
    self.target = target
    self.origin = origin
    self.isUntraceable = isUntraceable
  }
}
