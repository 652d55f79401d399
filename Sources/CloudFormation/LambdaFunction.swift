internal import Syntax

/// An `AWS::Lambda::Function`.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html>.
struct LambdaFunction: FunctionDeclaration {
  let resource: Resource

  var inheritsTracing: Bool { false }
  var tracingSlot: PropertySlot { ownTracingSlot }
  var ownTracingSlot: PropertySlot {
    PropertySlot(["Properties", "TracingConfig", "Mode"], in: resource.body)
  }
  var foreignTracingKey: Node? { ownKey("Tracing") }

  var tracingSource: Tracing.Source {
    ownKey("TracingConfig") == nil ? .default : .function
  }

  func tracing(_ evaluator: Evaluator) -> TracingAnswer {
    if resource.body.lookup("Properties")?.duplicates.isEmpty == false {
      return TracingAnswer(.invalid)
    }
    let configuration = property("TracingConfig", evaluator)
    switch configuration {
    case .mapping(let node):
      return TracingAnswer(mode: evaluator.property("Mode", of: node, resource.bindings))
    case .text, .list:
      return TracingAnswer(.invalid)
    case .absent, .null, .undecided:
      return TracingAnswer(mode: configuration)
    }
  }

  func role(_ evaluator: Evaluator) -> RoleTarget {
    RoleTarget(property("Role", evaluator), evaluator)
  }
}
