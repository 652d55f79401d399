/// How fixes are written.
public struct FixSettings: Sendable, Hashable {
  /// Whether unsafe fixes will be applied as well; decides whether a setting that several functions
  /// inherit can be changed for all of them.
  public var includesUnsafe = false
  /// The name of the inline policy that grants the trace writes.
  public var policyName = "XRayTraceWrites"

  /// Creates the default settings.
  public init() {}
}
