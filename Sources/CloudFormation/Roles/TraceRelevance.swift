internal import IAM
internal import Syntax

/// Tells which parts of policies may have a say in what sending traces needs in some scenario.
///
/// What has none in any need not be looked at, nor what it depends on: a role may list many policies
/// under many conditions, of which one speaks of X-Ray.
final class TraceRelevance {
  /// What sending traces needs.
  let need: TraceNeed
  /// What a role allows that SAM makes, and that has no other policy with a say.
  private(set) lazy var permissionBySAM = RolePermission(
    of: [RolePolicies.attachedBySAM],
    to: need,
    boundary: .none
  )
  private let evaluator: Evaluator
  private var known: [Part: Bool] = [:]

  /// A node, looked at as a part of some kind; an alias may use one node as several.
  private struct Part: Hashable {
    let kind: Kind
    let node: Node
    let bindings: Bindings

    /// Hashes the node only: few are looked at as more than one thing.
    func hash(into hasher: inout Hasher) {
      hasher.combine(node)
    }
  }

  private enum Kind {
    case managedPolicy, inlinePolicy, serverlessPolicy, document, statement
  }

  init(_ declarations: Declarations, to need: TraceNeed) {
    self.need = need
    evaluator = Evaluator(declarations, .nothing)
  }

  /// Whether an entry of a list of policies may matter.
  func ofListed(_ node: Node, _ form: ListedPolicies.Form, _ bindings: Bindings) -> Bool {
    switch form {
    case .managed: ofManagedPolicy(node, bindings)
    case .inline: ofInlinePolicy(node, bindings)
    case .serverless: ofServerlessPolicy(node, bindings)
    }
  }

  /// Whether an entry of a SAM function's `Policies` may matter; no policy template does.
  private func ofServerlessPolicy(_ node: Node, _ bindings: Bindings) -> Bool {
    ofAny(.serverlessPolicy, node, bindings) { value in
      switch value {
      case .mapping(let policy):
        policy["Statement"].map { self.ofStatement($0, bindings) } ?? (policy.generator != nil)
      case .text(let text, _):
        text.literal.map { ManagedPolicy.named($0) != nil } == true
          || self.mayMatter(managedPolicy: text)
      case .absent, .null, .list, .undecided: true
      }
    }
  }

  /// Whether a policy, by its ARN or by a reference, may matter.
  private func ofManagedPolicy(_ node: Node, _ bindings: Bindings) -> Bool {
    ofAny(.managedPolicy, node, bindings) { value in
      value.text.map { self.mayMatter(managedPolicy: $0) } ?? true
    }
  }

  private func mayMatter(managedPolicy reference: Text) -> Bool {
    if let policy = evaluator.declarations.managedPolicy(reference) { return ofPolicy(policy) }
    return ManagedPolicyReference(arn: reference.pattern).document != .statements([])
  }

  /// Whether the document of a policy resource may matter.
  func ofPolicy(_ policy: Resource) -> Bool {
    policy.properties.map { ofInlinePolicy($0, policy.bindings) } ?? false
  }

  /// Whether an entry of a role's `Policies` may matter.
  private func ofInlinePolicy(_ node: Node, _ bindings: Bindings) -> Bool {
    ofAny(.inlinePolicy, node, bindings) { value in
      guard let policy = value.mapping, let document = policy["PolicyDocument"] else { return true }
      return self.ofDocument(document, bindings)
    }
  }

  private func ofDocument(_ node: Node, _ bindings: Bindings) -> Bool {
    ofAny(.document, node, bindings) { value in
      guard let document = value.mapping, let statements = document["Statement"] else {
        return true
      }
      return self.ofStatement(statements, bindings)
    }
  }

  /// Whether a statement, or one in a list, may matter.
  func ofStatement(_ node: Node, _ bindings: Bindings) -> Bool {
    // Most statements are about other services, which needs no evaluation to see.
    guard !node.target.isAboutOtherServices else { return false }
    return ofAny(.statement, node, bindings) { value in
      guard let statement = value.mapping else { return true }
      return PolicyDocumentReader(evaluator: self.evaluator, bindings: bindings, relevance: self)
        .actions(of: statement)
        .mayCover(anyOf: self.need.actions)
    }
  }

  /// Whether any branch, or any item of a list, may matter.
  private func ofAny(
    _ kind: Kind,
    _ node: Node,
    _ bindings: Bindings,
    _ mayMatter: (Value) -> Bool
  ) -> Bool {
    let node = node.target
    let part = Part(kind: kind, node: node, bindings: bindings)
    if let known = known[part] { return known }
    let result = evaluator.descend {
      if let branches = IntrinsicFunction(node)?.branches {
        return [branches.whenTrue, branches.whenFalse].contains {
          self.ofAny(kind, $0, bindings, mayMatter)
        }
      }
      if IntrinsicFunction(node) == nil, node.isSequence {
        return node.items.contains { self.ofAny(kind, $0, bindings, mayMatter) }
      }
      let value = self.evaluator.value(of: node, bindings)
      if case .absent = value { return false }
      return mayMatter(value)
    }
    known[part] = result ?? true
    return result ?? true
  }
}

extension Node {
  /// Whether the node is a statement, or a list of statements, that lists literal actions of other
  /// services and nothing else.
  fileprivate var isAboutOtherServices: Bool {
    isSequence && tag == nil
      ? items.allSatisfy(\.target.isStatementOfOtherServices) : isStatementOfOtherServices
  }

  private var isStatementOfOtherServices: Bool {
    guard isMapping, tag == nil, let found = lookup("Action"), found.isUnique,
      lookup("NotAction") == nil,
      generator == nil
    else { return false }
    let actions = found.value
    return actions.isActionOfOtherService
      || actions.isSequence && actions.tag == nil
        && actions.items.allSatisfy(\.target.isActionOfOtherService)
  }

  /// Whether the node is such an action; nothing is filled into a name without braces.
  private var isActionOfOtherService: Bool {
    isScalar && tag == nil && withText(TraceNeed.isOfOtherService)
  }
}

extension Declarations {
  /// The managed policy of the template that a reference names.
  func managedPolicy(_ reference: Text) -> Resource? {
    switch reference.onlySegment {
    case .resource(let id)?, .attribute(let id, "PolicyArn")?:
      resource(id).flatMap { $0.type == .managedPolicy ? $0 : nil }
    default: nil
    }
  }
}
