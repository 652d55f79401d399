internal import Syntax

/// An `AWS::Lambda::Function`.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html>.
struct LambdaFunction: FunctionDeclaration {
  let resource: Resource

  var inheritsTracing: Bool { false }
  var inheritedTracingSlot: PropertySlot? { nil }
  var ownTracingSlot: PropertySlot { resource.slot(["TracingConfig", "Mode"]) }
  var foreignTracingKey: Node? { ownKey("Tracing") }

  var tracingSource: Tracing.Source {
    ownKey("TracingConfig") == nil ? .default : .function
  }

  func tracing(_ evaluator: Evaluator) -> TracingAnswer {
    let configuration = evaluator.property("TracingConfig", of: resource)
    switch configuration {
    case .mapping(let node):
      let mode = evaluator.property("Mode", of: node, resource.bindings)
      // AWS refuses any other key, such as `mode`.
      if node.lookup("Mode") == nil, case .absent = mode, !node.effectiveEntries.isEmpty {
        return TracingAnswer(.invalid)
      }
      return TracingAnswer(mode: mode)
    case .text, .list:
      return TracingAnswer(.invalid)
    case .absent, .null, .undecided:
      return TracingAnswer(mode: configuration)
    }
  }

  func implicitRolePermission(_ policies: RolePolicies) -> RolePermission? { nil }

  func role(_ evaluator: Evaluator) -> RoleTarget {
    RoleTarget(evaluator.property("Role", of: resource), evaluator)
  }
}
