/// The options name a rule that there is not.
public struct UnknownRule: Error, Sendable, Hashable {
  /// The name.
  public let id: String
}
