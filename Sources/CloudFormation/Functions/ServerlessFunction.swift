internal import IAM
internal import Syntax

/// An `AWS::Serverless::Function`, judged as what the SAM transform makes of it.
///
/// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html>.
struct ServerlessFunction: FunctionDeclaration {
  let resource: Resource
  let globals: Globals

  var tracingSource: Tracing.Source {
    switch globals.inheritance(of: "Tracing", for: resource) {
    case .own: .function
    case .inherited: .globals
    case .none: .default
    }
  }

  var inheritsTracing: Bool { globals.isInherited("Tracing", by: resource) }

  var inheritedTracingSlot: PropertySlot? {
    tracingSource == .globals ? globals.slot("Tracing") : nil
  }
  var ownTracingSlot: PropertySlot { resource.slot(["Tracing"]) }
  var foreignTracingKey: Node? { ownKey("TracingConfig") }

  /// The logical ID of the role that SAM makes for a function without `Role`.
  var implicitRoleID: String { resource.logicalID + "Role" }

  func tracing(_ evaluator: Evaluator) -> TracingAnswer {
    let own = evaluator.property("Tracing", of: resource)
    switch globals.inheritance(of: "Tracing", for: resource) {
    case .none: return TracingAnswer(mode: own)
    case .own(let node): return tracing(own, writtenAs: node)
    case .inherited(let node):
      if case .blocked(_, .duplicateKey)? = inheritedTracingSlot { return TracingAnswer(.invalid) }
      // What gives the properties may also give this one.
      guard own.undecided == nil else { return TracingAnswer(mode: own) }
      return tracing(evaluator.value(of: node, .none), writtenAs: node)
    }
  }

  /// SAM leaves the property out where it resolves to `Disabled` or nothing before the deployment; it
  /// resolves parameters and literals, but no other function.
  private func tracing(_ value: Value, writtenAs node: Node) -> TracingAnswer {
    let isResolvedBySAM = IntrinsicFunction(node).map { $0.name == .ref } ?? true
    let isLeftOut =
      value.literal == "Disabled" || value.literal == "" || value.mapping?.isEmpty ?? false
    return isResolvedBySAM && isLeftOut ? TracingAnswer(.absent) : TracingAnswer(mode: value)
  }

  func implicitRolePermission(_ policies: RolePolicies) -> RolePermission? {
    policies.permission(ofRoleFor: self)
  }

  func role(_ evaluator: Evaluator) -> RoleTarget {
    let value = evaluator.property("Role", of: resource)
    guard value.isAbsentOrNull else { return RoleTarget(value, evaluator) }
    guard let node = resource.properties?["Role"], !node.isNull else {
      return .implicit(implicitRoleID)
    }
    // SAM makes a role for a branch of Fn::If that is Ref AWS::NoValue, of no deeper one.
    guard let branches = IntrinsicFunction(node)?.branches,
      let branch = evaluator.takenBranch(of: branches, resource.bindings) ?? branches.common,
      branch.isNoValue
    else { return .missing }
    return .implicit(implicitRoleID)
  }
}

extension IntrinsicFunction.Branches {
  /// Either branch, where both are `Ref: AWS::NoValue`.
  fileprivate var common: Node? { whenTrue.isNoValue && whenFalse.isNoValue ? whenTrue : nil }
}

extension Node {
  /// Whether the node is `Ref: AWS::NoValue`.
  fileprivate var isNoValue: Bool {
    guard let function = IntrinsicFunction(self) else { return false }
    return function.name == .ref && function.argument.hasText("AWS::NoValue")
  }
}
