/// The names of the settings: keys of a configuration file and, behind `--`, flags.
///
/// What each is for is told by ``Setting/all``.
public enum SettingName: String, Sendable, CaseIterable {
  case select
  case extendSelect = "extend-select"
  case ignore
  case perPathIgnores = "per-path-ignores"
  case severity
  case failOn = "fail-on"
  case fixable
  case unfixable
  case unsafeFixes = "unsafe-fixes"
  case trustedRoles = "trusted-roles"
  case samPlacement = "sam-placement"
  case policyStyle = "policy-style"
  case policyName = "policy-name"
  case requireReason = "require-reason"
  case exclude

  /// The flag of the command line.
  public var flag: String { "--\(rawValue)" }
}
