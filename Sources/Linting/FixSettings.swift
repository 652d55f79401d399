/// How fixes are written.
public struct FixSettings: Sendable, Hashable {
  /// Where a SAM template gets the tracing setting of functions that have none.
  public enum SAMPlacement: String, Sendable, CaseIterable {
    /// Each function gets its own.
    case function
    /// One line in `Globals.Function`, where every function that would inherit it wants it.
    case globals
  }

  /// How a role of the template is let send traces.
  public enum PolicyStyle: String, Sendable, CaseIterable {
    /// The managed policy `AWSXRayDaemonWriteAccess` is appended to `ManagedPolicyArns`; an inline
    /// policy where that cannot be.
    case managed
    /// An inline policy is appended to `Policies`.
    case inline
  }

  /// Whether unsafe fixes will be applied as well; decides whether a setting that several functions
  /// inherit can be changed for all of them.
  public var includesUnsafe = false
  /// Where a SAM template gets the tracing setting of functions that have none.
  public var samPlacement = SAMPlacement.function
  /// How a role of the template is let send traces.
  public var policyStyle = PolicyStyle.managed
  /// The name of the inline policy that grants the trace writes.
  public var policyName = "XRayTraceWrites"
  /// The logical IDs of functions that no fix of others may change, as what is found in them is
  /// suppressed.
  public var keptFunctions: Set<String> = []

  /// Creates the default settings.
  public init() {}
}
