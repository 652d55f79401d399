internal import IAM

/// A role of another template of the same run, with all that its verdict needs.
public struct ForeignRole: Sendable {
  /// The path of the template that holds the role.
  public let path: String
  private let role: Role
  private let declarations: Declarations
  private let attachments: PolicyAttachments

  init(path: String, role: Role, template: Template) {
    self.path = path
    self.role = role
    declarations = template.declarations
    attachments = template.attachments
  }

  /// The logical ID of the role in its template.
  public var logicalID: String { role.logicalID }

  /// Whether the role may write traces, as a scenario decides the parameters of its own template.
  func permission(_ decisions: Decisions, to need: TraceNeed) -> RolePermission {
    let evaluator = Evaluator(declarations, .scenario(decisions), template: path)
    let relevance = TraceRelevance(declarations, to: need)
    return RolePolicies(evaluator, attachments, relevance, ListedPolicies())
      .permission(of: role.resource)
  }
}

extension ForeignRole: Hashable {
  /// Whether two values mean the same role.
  public static func == (left: ForeignRole, right: ForeignRole) -> Bool {
    left.path == right.path && left.role == right.role
  }

  /// Feeds what the role is known by into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(logicalID)
  }
}
