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

  var tracingSlot: PropertySlot {
    tracingSource == .globals ? globals.slot("Tracing") : ownTracingSlot
  }
  var ownTracingSlot: PropertySlot {
    PropertySlot(["Properties", "Tracing"], in: resource.body)
  }
  var foreignTracingKey: Node? { ownKey("TracingConfig") }

  /// The logical ID of the role that SAM makes for a function without `Role`.
  var implicitRoleID: String { resource.logicalID + "Role" }

  func tracing(_ evaluator: Evaluator) -> TracingAnswer {
    for section in [
      resource.body.lookup("Properties"), resource.body["Properties"]?.lookup("Tracing"),
    ]
    where section?.duplicates.isEmpty == false {
      return TracingAnswer(.invalid)
    }
    switch properties(evaluator) {
    case .undecided(let why): return TracingAnswer(undecided: why)
    case .text, .list: return TracingAnswer(.invalid)
    case .absent, .null, .mapping: break
    }
    let node: Node
    switch globals.inheritance(of: "Tracing", for: resource) {
    case .own(let own): node = own
    case .inherited(let inherited):
      if case .blocked(_, .duplicateKey) = tracingSlot { return TracingAnswer(.invalid) }
      node = inherited
    case .none:
      let isOpen = resource.body["Properties"]?.lookup("Fn::Transform") != nil
      return isOpen ? TracingAnswer(undecided: .transform) : TracingAnswer(.absent)
    }
    let value = evaluator.value(of: node, resource.bindings)
    // SAM leaves the property out where it resolves to one of these before the deployment; it
    // resolves parameters and literals, but no other function.
    let isResolvedBySAM = IntrinsicFunction(node).map { $0.name == .ref } ?? true
    if isResolvedBySAM, value.literal == "Disabled" || value.literal == "" {
      return TracingAnswer(.absent)
    }
    return TracingAnswer(mode: value)
  }

  func role(_ evaluator: Evaluator) -> RoleTarget {
    guard let node = resource.body["Properties"]?["Role"], !node.isNull else {
      return .implicit(implicitRoleID)
    }
    guard let function = IntrinsicFunction(node), function.name == .if,
      function.arguments.count == 3
    else { return RoleTarget(evaluator.value(of: node, resource.bindings), evaluator) }
    // SAM makes a role for a branch of Fn::If that is Ref AWS::NoValue, of no deeper one.
    let branches = function.arguments[1...]
    let value = evaluator.value(of: node, resource.bindings)
    if case .absent = value, branches.contains(where: \.isNoValue) {
      return .implicit(implicitRoleID)
    }
    return RoleTarget(value, evaluator)
  }
}

extension Node {
  /// Whether the node is `Ref: AWS::NoValue`.
  var isNoValue: Bool {
    guard let function = IntrinsicFunction(self) else { return false }
    return function.name == .ref && function.argument.hasText("AWS::NoValue")
  }
}
