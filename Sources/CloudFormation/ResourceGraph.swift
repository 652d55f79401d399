internal import Syntax

/// Which resources of a template speak of which: functions of roles, roles and policies of each other.
///
/// The edges are those that some scenario may have; whether one counts in a scenario is for the
/// evaluator to say.
public struct ResourceGraph: Sendable {
  /// The kinds of edges.
  public enum Relation: Sendable, Hashable {
    /// A function assumes a role.
    case executionRole
    /// A role lists a managed policy of the template.
    case managedPolicy
    /// A policy resource names a role in `Roles` or `RoleName`.
    case attachedPolicy
    /// A role is limited by a managed policy of the template.
    case permissionsBoundary
  }

  /// A relation from one resource to another, by logical ID; an attached policy points at its role.
  public struct Edge: Sendable, Hashable {
    /// The resource that names the other.
    public let source: String
    /// The resource that is named.
    public let target: String
    /// What the one is to the other.
    public let relation: Relation
  }

  /// The edges in the order of the template.
  public let edges: [Edge]
  private let attachments: [String: [String]]
  private let users: [String: [String]]

  init(_ declarations: Declarations) {
    var edges: [Edge] = []
    let implicitRoles = Dictionary(
      declarations.resources.filter { $0.type == .serverlessFunction }
        .map { ($0.logicalID + "Role", $0.logicalID) },
      uniquingKeysWith: { first, _ in first }
    )
    for resource in declarations.resources {
      func add(_ key: String, _ relation: Relation, to types: Set<ResourceType>) {
        guard let value = resource.body["Properties"]?[key] else { return }
        var targets: [String] = []
        for id in References(value, resource.bindings).identifiers {
          targets += declarations.roleNames[id] + [id]
          if let function = implicitRoles[id] { targets.append(function) }
        }
        if relation == .attachedPolicy {
          for name in declarations.renderings(of: value, resource.bindings).sorted() {
            targets += declarations.roleNames[name]
          }
        }
        for target in targets.uniqued {
          guard let type = declarations.resource(target)?.type, types.contains(type) else {
            continue
          }
          edges.append(Edge(source: resource.logicalID, target: target, relation: relation))
        }
      }
      switch resource.type {
      case .lambdaFunction?, .serverlessFunction?: add("Role", .executionRole, to: [.role])
      case .role?:
        add("ManagedPolicyArns", .managedPolicy, to: [.managedPolicy])
        add("PermissionsBoundary", .permissionsBoundary, to: [.managedPolicy])
      case .policy?, .managedPolicy?:
        add("Roles", .attachedPolicy, to: [.role, .serverlessFunction])
      case .rolePolicy?: add("RoleName", .attachedPolicy, to: [.role, .serverlessFunction])
      default: continue
      }
    }
    self.edges = edges.uniqued
    attachments = Dictionary(
      grouping: self.edges.filter { $0.relation == .attachedPolicy },
      by: \.target
    ).mapValues { $0.map(\.source) }
    users = Dictionary(
      grouping: self.edges.filter { $0.relation == .executionRole },
      by: \.target
    ).mapValues { $0.map(\.source) }
  }

  /// The policy resources that may be attached to a role from their own side; for a role that SAM
  /// makes, by the logical ID of the function.
  public func policies(attachedTo logicalID: String) -> [String] {
    attachments[logicalID] ?? []
  }

  /// The functions that may assume a role.
  public func functions(assuming role: String) -> [String] {
    users[role] ?? []
  }
}
