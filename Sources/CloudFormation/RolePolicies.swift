internal import IAM
internal import Syntax

/// The policies of an execution role in one scenario.
struct RolePolicies {
  let evaluator: Evaluator
  let graph: ResourceGraph
  let relevance: TraceRelevance

  private var declarations: Declarations { evaluator.declarations }

  /// Whether a role of the template may write traces.
  func permission(of role: Resource) -> RolePermission {
    let inline = items("Policies", of: role) { relevance.ofInlinePolicy($0, role.bindings) }
    let managed = items("ManagedPolicyArns", of: role) {
      relevance.ofManagedPolicy($0, role.bindings)
    }
    return RolePermission(
      of: policies(in: inline, label: "Policies") { inlinePolicy($0, role.bindings) }
        + policies(in: managed, label: "ManagedPolicyArns", managedPolicy)
        + attachedPolicies(
          to: Text(.resource(role.logicalID)),
          named: evaluator.property("RoleName", of: role).text,
          candidates: graph.policies(attachedTo: role.logicalID)
        ),
      boundary: boundary(evaluator.property("PermissionsBoundary", of: role))
    )
  }

  /// Whether the role that SAM makes for a function may write traces, once tracing is on.
  func permission(ofRoleFor function: ServerlessFunction) -> RolePermission {
    let attachedBySAM = AttachedPolicy(
      label: "\(ManagedPolicy.xrayWriteOnlyAccess.name) (attached by SAM)",
      document: ManagedPolicy.xrayWriteOnlyAccess.document
    )
    let boundary: Value =
      switch function.globals.inheritance(of: "PermissionsBoundary", for: function.resource) {
      case .own(let node): evaluator.value(of: node, function.resource.bindings)
      case .inherited(let node): evaluator.value(of: node, .none)
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

  /// A list of policies without those that have no say in any scenario.
  private func items(_ key: String, of role: Resource, where maySay: (Node) -> Bool) -> Value {
    guard case .mapping(let properties) = evaluator.properties(of: role),
      let found = properties.lookup(key), found.duplicates.isEmpty
    else { return evaluator.property(key, of: role) }
    return evaluator.list(found.value, role.bindings, where: maySay)
  }

  /// The policies of a list, or one that stands for a list that cannot be read.
  private func policies(
    in value: Value,
    label: String,
    _ policy: (Value) -> AttachedPolicy
  ) -> [AttachedPolicy] {
    switch value {
    case .absent, .null: []
    case .list(let items): items.map(policy)
    case .text, .mapping, .undecided: [AttachedPolicy(label: label, document: .unknown)]
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
      document: reader(bindings).document(document)
    )
  }

  /// The policy that an ARN, or a reference to a policy of the template, names.
  private func managedPolicy(_ value: Value) -> AttachedPolicy {
    guard let text = value.text else {
      return AttachedPolicy(label: "managed policy", document: .unknown)
    }
    if let policy = declarations.managedPolicy(text) {
      return AttachedPolicy(
        label: "managed policy '\(policy.logicalID)'",
        document: document(of: policy)
      )
    }
    switch ManagedPolicyReference(arn: text.pattern) {
    case .known(let policy): return AttachedPolicy(policy)
    case let other:
      let label = text.hasKnownPart ? text.pattern : "managed policy"
      return AttachedPolicy(label: label, document: other.document)
    }
  }

  // MARK: - Policies that name a role

  /// The policies of resources that attach themselves to a role by its name.
  private func attachedPolicies(
    to reference: Text,
    named name: Text?,
    candidates: [String]
  ) -> [AttachedPolicy] {
    candidates.compactMap { id in
      guard let policy = declarations.resource(id), relevance.ofPolicy(policy),
        roles(of: policy).contains(where: {
          $0.isSame(as: reference) || name?.isSame(as: $0) ?? false
        })
      else { return nil }
      let label = "policy '\(id)'"
      guard let condition = policy.condition else {
        return AttachedPolicy(label: label, document: document(of: policy))
      }
      return switch evaluator.condition(condition) {
      case true?: AttachedPolicy(label: label, document: document(of: policy))
      case false?: nil
      case nil: AttachedPolicy(label: label, document: .unknown)
      }
    }
  }

  private func roles(of policy: Resource) -> [Text] {
    if policy.type == .rolePolicy {
      return [evaluator.property("RoleName", of: policy).text].compactMap { $0 }
    }
    guard case .list(let items) = evaluator.property("Roles", of: policy) else { return [] }
    return items.compactMap(\.text)
  }

  private func document(of policy: Resource) -> PolicyDocument {
    reader(policy.bindings).document(evaluator.property("PolicyDocument", of: policy))
  }

  private func reader(_ bindings: Bindings) -> PolicyDocumentReader {
    PolicyDocumentReader(evaluator: evaluator, bindings: bindings, relevance: relevance)
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
          document: reader(bindings).document(item)
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
      return .unknown(label: text.hasKnownPart ? policy.label : "PermissionsBoundary")
    }
  }
}
