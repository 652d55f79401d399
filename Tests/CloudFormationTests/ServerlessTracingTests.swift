import CloudFormation
import Testing

/// `Tracing` of an `AWS::Serverless::Function`: what aws-sam-translator makes of each value.
@Suite struct ServerlessTracingTests {
  private static let sections = """
    Parameters:
      T: {Type: String, Default: Disabled}
      A: {Type: String, Default: Active, AllowedValues: [Active, PassThrough]}
    Conditions:
      C: !Equals [!Ref A, Active]
    Mappings:
      M: {a: {b: Active}}
    """

  private static func tracing(
    _ value: String,
    _ state: TracingState,
    byDefault: TracingState? = nil
  ) -> TracingCase {
    let template = TemplateText.serverless("Tracing: \(value)", sections: sections)
    return TracingCase(value, template, state, byDefault: byDefault)
  }

  @Test(arguments: [
    tracing("", .absent),
    tracing("null", .absent),
    tracing("''", .absent),
    tracing("{}", .absent),
    tracing("Disabled", .absent),
    tracing("Active", .active),
    tracing("PassThrough", .passThrough),
    tracing("active", .invalid),
    tracing("'Active '", .invalid),
    tracing("Foo", .invalid),
    tracing("true", .invalid),
    tracing("5", .invalid),
    tracing("[Active]", .invalid),
    tracing("{Mode: Active}", .invalid),
    // The parameter may take any value, of which SAM leaves out one.
    tracing("!Ref T", .conditional, byDefault: .absent),
    tracing("!Ref A", .conditional, byDefault: .active),
    tracing("!If [C, Active, Active]", .active),
    tracing("!If [C, Active, PassThrough]", .conditional, byDefault: .active),
    tracing("!If [C, Active, Disabled]", .conditional, byDefault: .active),
    tracing("!If [C, PassThrough, Disabled]", .conditional, byDefault: .passThrough),
    tracing("!If [C, Active, !Ref AWS::NoValue]", .conditional, byDefault: .active),
    tracing("!Ref AWS::NoValue", .absent),
    tracing("!FindInMap [M, a, b]", .active),
    // SAM fills in the parameter and leaves the function, which gives a mode that Lambda refuses.
    tracing("!Sub Disabled", .disabled),
    tracing("!Sub Active", .active),
    tracing("!Sub '${A}'", .conditional, byDefault: .active),
    tracing("'{{resolve:ssm:mode}}'", .unknown),
    tracing("!ImportValue mode", .unknown),
  ])
  func value(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    TracingCase(
      "no property",
      TemplateText.serverless("MemorySize: 1"),
      .absent,
      from: .default
    ),
    TracingCase(
      "the key of CloudFormation",
      TemplateText.serverless("TracingConfig: {Mode: Active}"),
      .absent,
      from: .default
    ),
    TracingCase(
      "the property twice",
      TemplateText.serverless("Tracing: Active\nTracing: Active"),
      .invalid
    ),
    TracingCase(
      "an include beside it",
      TemplateText.serverless("Fn::Transform: {Name: AWS::Include}"),
      .unknown,
      from: .default
    ),
  ])
  func properties(_ situation: TracingCase) throws { try situation.check() }
}
