/// The verdict on which role a function assumes, over all scenarios in which it exists.
public struct RoleVerdict: Sendable, Hashable {
  /// The kinds of execution roles.
  public enum Kind: String, Sendable {
    /// SAM makes the role.
    case implicit
    /// Every role that it can be is in the template, in one of the same run that is connected to it
    /// (by a nested stack or an export), or made by SAM besides one that is.
    case template
    /// The role is outside the template.
    case external
    /// A Lambda function without `Role`.
    case missing
    /// The kind differs between scenarios.
    case conditional
  }

  /// The kind of the role.
  public let kind: Kind
  /// The roles of the template that it can be, in the order of their IDs.
  public let logicalIDs: [String]
  /// What is known of the roles outside the template that it can be; without the ``trusted`` ones.
  public let external: [ExternalRole]
  /// Those of the roles outside the template whose permission the user vouches for.
  public let trusted: [ExternalRole]

  init(_ targets: [RoleTarget], trusting trustedRoles: TrustedRoles) {
    var ids: Set<String> = []
    var external: [ExternalRole] = []
    for target in targets {
      switch target {
      case .template(let id): ids.insert(id)
      case .foreign(let role): ids.insert(role.logicalID)
      case .external(let role): if !external.contains(role) { external.append(role) }
      case .implicit, .missing: continue
      }
    }
    logicalIDs = ids.sorted()
    trusted = external.filter { trustedRoles.pattern(for: $0) != nil }
    self.external = external.filter { trustedRoles.pattern(for: $0) == nil }
    let kinds = targets.map(\.kind).uniqued
    kind =
      if ids.isEmpty, kinds.contains(.implicit) {
        // SAM makes the role, even where a branch of Fn::If leads to another one.
        .implicit
      } else if kinds.allSatisfy({ $0 == .implicit || $0 == .template }) {
        kinds.isEmpty ? .missing : .template
      } else {
        kinds.count > 1 ? .conditional : kinds.first ?? .missing
      }
  }
}

extension RoleVerdict {
  /// Whether a parent stack or an export of another template may decide the role.
  public var mayBeForeign: Bool {
    (external + trusted).contains { role in
      switch role {
      case .undecided(.parameter), .undecided(.importValue): true
      case .undecided, .arn, .nameForARN: false
      }
    }
  }
}

extension RoleTarget {
  fileprivate var kind: RoleVerdict.Kind {
    switch self {
    case .implicit: .implicit
    case .template, .foreign: .template
    case .external: .external
    case .missing: .missing
    }
  }
}
