internal import IAM
internal import Syntax

/// The policies of an execution role in one scenario.
struct RolePolicies {
  let evaluator: Evaluator
  let attachments: PolicyAttachments
  let relevance: TraceRelevance
  let listed: ListedPolicies

  private var declarations: Declarations { evaluator.declarations }

  /// Whether a role of the template may write traces.
  func permission(of role: Resource) -> RolePermission {
    let inline = list("Policies", of: role, .inline) { value, policies in
      policies.inlinePolicy(value, role.bindings)
    }
    let managed = list("ManagedPolicyArns", of: role, .managed) { value, policies in
      policies.managedPolicy(value)
    }
    return RolePermission(
      of: inline + managed
        + attachedPolicies(
          to: Text(.resource(role.logicalID)),
          named: evaluator.property("RoleName", of: role).text,
          candidates: attachments[role.logicalID]
        ),
      to: relevance.need,
      boundary: boundary(evaluator.property("PermissionsBoundary", of: role))
    )
  }

  /// What SAM attaches to the role of a function that is traced.
  static let attachedBySAM = AttachedPolicy(
    label: "\(ManagedPolicy.xrayWriteOnlyAccess.name) (attached by SAM)",
    document: ManagedPolicy.xrayWriteOnlyAccess.document
  )

  /// Whether the role that SAM makes for a function may write traces, once tracing is on.
  func permission(ofRoleFor function: ServerlessFunction) -> RolePermission {
    let boundary: Value =
      switch function.globals.inheritance(of: "PermissionsBoundary", for: function.resource) {
      case .own(let node): evaluator.value(of: node, function.resource.bindings)
      case .inherited(let node): evaluator.value(of: node, .none)
      case .none: .absent
      }
    return permission(ofRoleFor: function.resource, isGrantedBySAM: true, boundary)
  }

  /// Whether the role that SAM makes for a state machine may send traces, as the template is.
  func permission(ofRoleFor machine: ServiceDeclaration) -> RolePermission {
    permission(
      ofRoleFor: machine.resource,
      isGrantedBySAM: machine.isGrantedBySAM,
      evaluator.property("PermissionsBoundary", of: machine.resource)
    )
  }

  private func permission(
    ofRoleFor resource: Resource,
    isGrantedBySAM: Bool,
    _ boundary: Value
  ) -> RolePermission {
    let boundary = self.boundary(boundary)
    let policies =
      samPolicies(of: resource)
      + attachedPolicies(
        to: Text(.resource(resource.logicalID + "Role")),
        named: nil,
        candidates: attachments[resource.logicalID]
      )
    if isGrantedBySAM, policies.isEmpty, boundary == .none { return relevance.permissionBySAM }
    return RolePermission(
      of: (isGrantedBySAM ? [RolePolicies.attachedBySAM] : []) + policies,
      to: relevance.need,
      boundary: boundary
    )
  }

  init(
    _ evaluator: Evaluator,
    _ attachments: PolicyAttachments,
    _ relevance: TraceRelevance,
    _ listed: ListedPolicies
  ) {
    self.evaluator = evaluator
    self.attachments = attachments
    self.relevance = relevance
    self.listed = listed
  }

  /// The same policies in another scenario.
  private init(_ evaluator: Evaluator, like other: RolePolicies) {
    self.init(evaluator, other.attachments, other.relevance, other.listed)
  }

  // MARK: - Policies that a role lists

  /// The policies that a resource lists under a key, without those that have no say in any scenario;
  /// one stands for a list that cannot be read.
  private func list(
    _ key: String,
    of resource: Resource,
    _ form: ListedPolicies.Form,
    _ policy: (Value, RolePolicies) -> AttachedPolicy?
  ) -> [AttachedPolicy] {
    let bindings = resource.bindings
    let properties = evaluator.properties(of: resource)
    if let found = properties.mapping?.lookup(key), found.isUnique,
      let items = evaluator.items(
        of: found.value,
        bindings,
        where: { relevance.ofListed($0, form, bindings) }
      )
    {
      return items.compactMap { item in
        listed.policy(at: item, form, bindings, evaluator) { evaluator in
          let value = evaluator.value(of: item, bindings)
          if case .absent = value { return nil }
          return policy(value, RolePolicies(evaluator, like: self))
        }
      }
    }
    switch evaluator.property(key, in: properties, bindings) {
    case .absent, .null: return []
    case .list(let items): return items.compactMap { policy($0, self) }
    case let value where form == .serverless: return [policy(value, self)].compactMap { $0 }
    case .text, .mapping, .undecided: return [AttachedPolicy(label: key, document: .unknown)]
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

  /// The entries of `Policies` of what SAM makes a role for: names, ARNs, statements and policy
  /// templates.
  ///
  /// No policy template speaks of X-Ray.
  private func samPolicies(of resource: Resource) -> [AttachedPolicy] {
    list("Policies", of: resource, .serverless) { value, policies in
      switch value {
      case .mapping(let node) where node.lookup("Statement") != nil:
        AttachedPolicy(
          label: "inline policy",
          document: policies.reader(resource.bindings).document(value)
        )
      case .text(let text, _):
        text.literal.flatMap { ManagedPolicy.named($0) }.map { AttachedPolicy($0) }
          ?? policies.managedPolicy(value)
      case .mapping, .absent, .null, .list, .undecided: nil
      }
    }
  }

  private func boundary(_ value: Value) -> PermissionsBoundary {
    switch value {
    case .absent, .null: return .none
    case .undecided(.parameter(let name)): return .unknown(label: "of parameter '\(name)'")
    case .undecided, .mapping, .list: return .unknown(label: "PermissionsBoundary")
    case .text(let text, _):
      let policy = managedPolicy(value)
      if policy.document != .unknown { return .policy(policy) }
      return .unknown(label: text.hasKnownPart ? policy.label : "PermissionsBoundary")
    }
  }
}
