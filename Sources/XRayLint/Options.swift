internal import Linting

extension TemplateLinter {
  /// What is looked for, and how fixes are written.
  public struct Options: Sendable, Hashable {
    /// Where a SAM template gets the tracing setting of functions that have none.
    public enum SAMPlacement: String, Sendable, CaseIterable {
      /// Each function gets its own.
      case function
      /// One line in `Globals.Function`, where every function that would inherit it wants it.
      case globals
    }

    /// How a role of the template is let send traces.
    public enum PolicyStyle: String, Sendable, CaseIterable {
      /// The managed policy `AWSXRayDaemonWriteAccess`; an inline one where that cannot be.
      case managed
      /// An inline policy.
      case inline
    }

    /// The IDs of the rules that run; nil for those that run by default.
    public var rules: Set<String>?
    /// Patterns of ARNs, and of names of exports, of roles outside the template whose permission is
    /// taken as given.
    public var trustedRoles: [String] = []
    /// Whether fixes are applied whose permission the template does not prove.
    public var appliesUnsafeFixes = false
    /// Where a SAM template gets the tracing setting of functions that have none.
    public var samPlacement = SAMPlacement.function
    /// How a role of the template is let send traces.
    public var policyStyle = PolicyStyle.managed

    /// Creates the default options.
    public init() {}

    var settings: FixSettings {
      var settings = FixSettings()
      settings.includesUnsafe = appliesUnsafeFixes
      settings.samPlacement = samPlacement == .globals ? .globals : .function
      settings.policyStyle = policyStyle == .inline ? .inline : .managed
      return settings
    }
  }
}
