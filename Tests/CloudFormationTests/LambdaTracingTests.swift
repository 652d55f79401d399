import CloudFormation
import Syntax
import Testing

/// `TracingConfig` of an `AWS::Lambda::Function`.
@Suite struct LambdaTracingTests {
  @Test(arguments: [
    TracingCase("absent", lambda("Role: r"), .absent, from: .default),
    TracingCase("active", lambda("TracingConfig: {Mode: Active}"), .active),
    TracingCase("passThrough", lambda("TracingConfig: {Mode: PassThrough}"), .passThrough),
    TracingCase("a value of SAM only", lambda("TracingConfig: {Mode: Disabled}"), .disabled),
    TracingCase("wrong case", lambda("TracingConfig: {Mode: active}"), .invalid),
    TracingCase("a space", lambda("TracingConfig: {Mode: 'Active '}"), .invalid),
    TracingCase("an empty text", lambda("TracingConfig: {Mode: ''}"), .invalid),
    TracingCase("a boolean", lambda("TracingConfig: {Mode: true}"), .invalid),
    TracingCase("a number", lambda("TracingConfig: {Mode: 1}"), .invalid),
    TracingCase("a list", lambda("TracingConfig: {Mode: [Active]}"), .invalid),
    TracingCase("a mapping", lambda("TracingConfig: {Mode: {Mode: Active}}"), .invalid),
    TracingCase("no mapping", lambda("TracingConfig: Active"), .invalid),
    TracingCase("a list of modes", lambda("TracingConfig: [Active]"), .invalid),
    TracingCase("an empty mapping", lambda("TracingConfig: {}"), .absent),
    TracingCase("null", lambda("TracingConfig:"), .absent),
    TracingCase("a null mode", lambda("TracingConfig: {Mode: }"), .absent),
    TracingCase("no value", lambda("TracingConfig: !Ref AWS::NoValue"), .absent),
    TracingCase("no mode", lambda("TracingConfig: {Mode: !Ref AWS::NoValue}"), .absent),
    TracingCase("the key of SAM", lambda("Tracing: Active"), .absent, from: .default),
    TracingCase(
      "two modes",
      lambda("TracingConfig: {Mode: Active, Mode: PassThrough}"),
      .invalid
    ),
    TracingCase(
      "two configurations",
      lambda("TracingConfig: {Mode: Active}\nTracingConfig: {Mode: Active}"),
      .invalid
    ),
    TracingCase("an import", lambda("TracingConfig: {Mode: !ImportValue m}"), .unknown),
    TracingCase("an imported mapping", lambda("TracingConfig: !ImportValue m"), .unknown),
    TracingCase(
      "a dynamic reference",
      lambda("TracingConfig: {Mode: '{{resolve:ssm:mode}}'}"),
      .unknown
    ),
    TracingCase(
      "an include beside it",
      lambda("Fn::Transform: {Name: AWS::Include}"),
      .unknown,
      from: .default
    ),
    TracingCase(
      "a loop over properties",
      lambda("Fn::ForEach::P: [K, [a], {'${K}': b}]"),
      .unknown,
      from: .default
    ),
    TracingCase(
      "globals count for SAM only",
      lambda("Role: r", sections: "Globals: {Function: {Tracing: Active}}"),
      .absent,
      from: .default
    ),
  ])
  func configuration(_ situation: TracingCase) throws { try situation.check() }

  @Test func theKeyOfTheOtherDialectIsToldOf() throws {
    let lambda = try Template.function(in: TemplateText.lambda("Tracing: Active"))
    #expect(lambda?.tracing.foreignKey?.text == "Tracing")
    let both = TemplateText.lambda("Tracing: Active\nTracingConfig: {Mode: Active}")
    #expect(try Template.function(in: both)?.tracing.isForeign == false)
    let serverless = TemplateText.serverless("TracingConfig: {Mode: Active}")
    #expect(try Template.function(in: serverless)?.tracing.foreignKey?.text == "TracingConfig")
  }

  private static func lambda(_ properties: String, sections: String = "") -> String {
    TemplateText.lambda(properties, sections: sections)
  }
}
