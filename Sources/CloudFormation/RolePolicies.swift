internal import IAM
internal import Syntax

/// The policies of an execution role in one scenario.
struct RolePolicies {
  let evaluator: Evaluator
  let graph: ResourceGraph

  private var declarations: Declarations { evaluator.declarations }

  /// Whether the role of a function may write traces; nil for a role outside the template.
  ///
  /// The role that SAM makes is judged as it is once tracing is on.
  func permission(of target: RoleTarget, for function: any FunctionDeclaration) -> RolePermission? {
    switch target {
    case .template(let id): declarations.resource(id).flatMap(Role.init).map(permission)
    case .implicit: (function as? ServerlessFunction).map(permission)
    case .foreign(let role): role.permission(evaluator.decisions)
    case .external, .missing: nil
    }
  }

  func permission(of role: Role) -> RolePermission {
    let bindings = role.resource.bindings
    let inline = role.property("Policies", evaluator)
    let managed = role.property("ManagedPolicyArns", evaluator)
    return RolePermission(
      of: inlinePolicies(inline, bindings) + managedPolicies(managed)
        + attachedPolicies(
          to: Text(.resource(role.logicalID)),
          named: role.property("RoleName", evaluator).text,
          candidates: graph.policies(attachedTo: role.logicalID)
        ),
      boundary: boundary(role.property("PermissionsBoundary", evaluator))
    )
  }

  private func permission(of function: ServerlessFunction) -> RolePermission {
    let attachedBySAM = AttachedPolicy(
      label: "\(ManagedPolicy.xrayWriteOnlyAccess.name) (attached by SAM)",
      document: ManagedPolicy.xrayWriteOnlyAccess.document
    )
    let boundary: Value =
      switch function.globals.inheritance(of: "PermissionsBoundary", for: function.resource) {
      case .own(let node), .inherited(let node):
        evaluator.value(of: node, function.resource.bindings)
      case .none: .absent
      }
    return RolePermission(
      of: [attachedBySAM] + samPolicies(function)
        + attachedPolicies(
          to: Text(.resource(function.implicitRoleID)),
          named: nil,
          candidates: graph.policies(attachedTo: function.resource.logicalID)
        ),
      boundary: self.boundary(boundary)
    )
  }

  // MARK: - Policies that a role lists

  private func inlinePolicies(_ value: Value, _ bindings: Bindings) -> [AttachedPolicy] {
    items(of: value, label: "Policies").map { item in
      switch item {
      case .success(let policy): inlinePolicy(policy, bindings)
      case .failure(let unreadable): unreadable.policy
      }
    }
  }

  private func inlinePolicy(_ value: Value, _ bindings: Bindings) -> AttachedPolicy {
    guard let node = value.mapping else {
      return AttachedPolicy(label: "inline policy", document: .unknown)
    }
    let name = evaluator.property("PolicyName", of: node, bindings).text?.pattern
    let document = evaluator.property("PolicyDocument", of: node, bindings)
    return AttachedPolicy(
      label: name.map { "inline policy '\($0)'" } ?? "inline policy",
      document: PolicyDocumentReader(evaluator: evaluator, bindings: bindings).document(document)
    )
  }

  private func managedPolicies(_ value: Value) -> [AttachedPolicy] {
    items(of: value, label: "ManagedPolicyArns").map { item in
      switch item {
      case .success(let policy): managedPolicy(policy)
      case .failure(let unreadable): unreadable.policy
      }
    }
  }

  /// The policy that an ARN, or a reference to a policy of the template, names.
  private func managedPolicy(_ value: Value) -> AttachedPolicy {
    guard let text = value.text else {
      return AttachedPolicy(label: "managed policy", document: .unknown)
    }
    if case .resource(let id)? = text.onlySegment, let resource = declarations.resource(id),
      resource.type == .managedPolicy
    {
      return AttachedPolicy(label: "managed policy '\(id)'", document: document(of: resource))
    }
    if case .attribute(let id, "PolicyArn")? = text.onlySegment,
      let resource = declarations.resource(id), resource.type == .managedPolicy
    {
      return AttachedPolicy(label: "managed policy '\(id)'", document: document(of: resource))
    }
    switch ManagedPolicyReference(arn: text.pattern) {
    case .known(let policy): return AttachedPolicy(policy)
    case let other: return AttachedPolicy(label: text.pattern, document: other.document)
    }
  }

  /// The items of a list, or a policy that stands for one that cannot be read.
  private func items(of value: Value, label: String) -> [Result<Value, UnreadableList>] {
    switch value {
    case .absent, .null: []
    case .list(let items): items.map { .success($0) }
    case .text, .mapping, .undecided: [.failure(UnreadableList(label: label))]
    }
  }

  private struct UnreadableList: Error {
    let label: String
    var policy: AttachedPolicy { AttachedPolicy(label: label, document: .unknown) }
  }

  // MARK: - Policies that name a role

  /// The policies of resources that attach themselves to a role by its name.
  private func attachedPolicies(
    to reference: Text,
    named name: Text?,
    candidates: [String]
  ) -> [AttachedPolicy] {
    candidates.compactMap { id in
      guard let resource = declarations.resource(id),
        resource.condition.map({ evaluator.condition($0) != false }) ?? true,
        roles(of: resource).contains(where: { $0 == reference || name != nil && $0 == name })
      else { return nil }
      return AttachedPolicy(label: "policy '\(id)'", document: document(of: resource))
    }
  }

  private func roles(of policy: Resource) -> [Text] {
    guard let properties = policy.body["Properties"] else { return [] }
    if policy.type == .rolePolicy {
      return [evaluator.property("RoleName", of: properties, policy.bindings).text].compactMap {
        $0
      }
    }
    guard case .list(let items) = evaluator.property("Roles", of: properties, policy.bindings)
    else { return [] }
    return items.compactMap(\.text)
  }

  private func document(of policy: Resource) -> PolicyDocument {
    guard let node = policy.body["Properties"],
      let properties = evaluator.value(of: node, policy.bindings).mapping
    else { return .unknown }
    let value = evaluator.property("PolicyDocument", of: properties, policy.bindings)
    return PolicyDocumentReader(evaluator: evaluator, bindings: policy.bindings).document(value)
  }

  // MARK: - SAM and boundaries

  /// The entries of a SAM function's `Policies`: names, ARNs, statements and policy templates.
  ///
  /// No policy template speaks of X-Ray.
  private func samPolicies(_ function: ServerlessFunction) -> [AttachedPolicy] {
    guard let node = function.resource.body["Properties"]?["Policies"] else { return [] }
    let bindings = function.resource.bindings
    let value = evaluator.value(of: node, bindings)
    let items: [Value] =
      switch value {
      case .list(let items): items
      case .absent, .null: []
      case .text, .mapping, .undecided: [value]
      }
    return items.compactMap { item in
      switch item {
      case .mapping(let node) where node.lookup("Statement") != nil:
        return AttachedPolicy(
          label: "inline policy",
          document: PolicyDocumentReader(evaluator: evaluator, bindings: bindings).document(item)
        )
      case .text(let text, _):
        if let name = text.literal, let policy = ManagedPolicy.named(name) {
          return AttachedPolicy(policy)
        }
        return managedPolicy(item)
      case .mapping, .absent, .null, .list, .undecided: return nil
      }
    }
  }

  private func boundary(_ value: Value) -> PermissionsBoundary {
    switch value {
    case .absent, .null: return .none
    case .undecided, .mapping, .list: return .unknown(label: "PermissionsBoundary")
    case .text(let text, _):
      let policy = managedPolicy(value)
      if policy.document != .unknown { return .policy(policy) }
      return .unknown(label: text.pattern)
    }
  }
}
