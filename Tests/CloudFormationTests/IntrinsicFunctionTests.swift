import CloudFormation
import Testing

/// Intrinsic functions that give texts, as modes.
@Suite struct IntrinsicFunctionTests {
  private static let sections = """
    Parameters:
      Stage: {Type: String, AllowedValues: [dev], Default: dev}
      Key: {Type: String, AllowedValues: [b], Default: b}
      Open: {Type: String}
    Mappings:
      M:
        a: {b: Active, c: PassThrough}
        dev: {b: Active, list: [x, Active]}
        self: {b: !FindInMap [M, self, b]}
    """

  private static func mode(
    _ mode: String,
    _ state: TracingState,
    byDefault: TracingState? = nil
  ) -> TracingCase {
    TracingCase(
      mode,
      TemplateText.lambda("TracingConfig: {Mode: \(mode)}", sections: sections),
      state,
      byDefault: byDefault
    )
  }

  @Test(arguments: [
    mode("!Sub Active", .active),
    mode("{Fn::Sub: Active}", .active),
    mode("!Sub 'Act${X}'", .unknown),
    mode("!Sub ['Act${X}', {X: ive}]", .active),
    mode("!Sub ['${A}${B}', {A: Act, B: !Sub ive}]", .active),
    mode("!Sub ['${A.B}', {A.B: Active}]", .active),
    mode("!Sub ['${X}', {X: !Ref AWS::NoValue}]", .invalid),
    mode("!Sub ['${X}', {X: [a]}]", .unknown),
    mode("!Sub ['${Stage}', {Stage: Active}]", .active),
    mode("!Sub '${!Active}'", .invalid),
    mode("!Sub 'Active${'", .invalid),
    mode("!Sub 'Active$'", .invalid),
    mode("!Sub '${'", .invalid),
    mode("!Sub '${}'", .unknown),
    mode("!Sub '$${Stage}'", .invalid),
    mode("!Sub '${AWS::Region}'", .unknown),
    mode("!Sub '${R.Arn}'", .unknown),
    mode("!Sub ['Active']", .unknown),
    mode("!Sub ['Active', {}]", .active),
    mode("!Sub ['Active', {}, {}]", .unknown),
    mode("!Sub []", .unknown),
    mode("!Sub {a: b}", .unknown),
    mode("{Fn::Sub: !Ref Stage}", .unknown),
    mode("!Sub '{{resolve:ssm:${Stage}}}'", .unknown),
  ])
  func substitution(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    mode("!Join ['', [Act, ive]]", .active),
    mode("!Join ['t', [Ac, ive]]", .active),
    mode("!Join ['', [Act, !Ref AWS::NoValue, ive]]", .active),
    mode("!Join ['', [Act, !Ref Open]]", .unknown),
    mode("!Join ['', [Active]]", .active),
    mode("!Join ['', []]", .invalid),
    mode("!Join ['', Active]", .unknown),
    mode("!Join [!Ref Stage, [Active]]", .unknown),
    mode("!Join ['', [a], b]", .unknown),
    mode("!Join a", .unknown),
    mode("!Join ['', !Split ['-', Act-ive]]", .active),
    mode("!Join ['', !FindInMap [M, dev, list]]", .invalid),
    mode("!Select [0, [Active, b]]", .active),
    mode("!Select ['1', [a, Active]]", .active),
    mode("!Select [2, [a, b]]", .unknown),
    mode("!Select [-1, [a, b]]", .unknown),
    mode("!Select [x, [a, b]]", .unknown),
    mode("!Select [!Ref Open, [a, b]]", .unknown),
    mode("!Select [0, a]", .unknown),
    mode("!Select [0]", .unknown),
    mode("!Select [1, !Split ['-', 'a-Active']]", .active),
    mode("!Select [1, !FindInMap [M, dev, list]]", .active),
    mode("!Select [0, !ImportValue x]", .unknown),
    mode("!Split ['-', a]", .invalid),
    mode("!Select [0, !Split ['', a]]", .unknown),
    mode("!Select [0, !Split ['-', !Ref Open]]", .unknown),
    mode("!Select [0, !Split [-]]", .unknown),
  ])
  func lists(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    mode("!FindInMap [M, a, b]", .active),
    mode("!FindInMap [M, a, c]", .passThrough),
    mode("!FindInMap [M, !Ref Stage, b]", .active),
    mode("!FindInMap [M, !FindInMap [M, x, y], b]", .unknown),
    mode("!FindInMap [M, !Select [0, [a]], !Ref Key]", .active),
    mode("!FindInMap [M, !Ref Open, b]", .conditional, byDefault: .unknown),
    mode("!FindInMap [M, x, b]", .unknown),
    mode("!FindInMap [X, a, b]", .unknown),
    mode("!FindInMap [M, a]", .unknown),
    mode("!FindInMap [M, a, x, {DefaultValue: Active}]", .active),
    mode("!FindInMap [M, a, b, {DefaultValue: PassThrough}]", .active),
    mode("!FindInMap [M, a, x, {Default: Active}]", .unknown),
    mode("!FindInMap [M, self, b]", .unknown),
    mode("!FindInMap [M, dev, list]", .invalid),
  ])
  func mapEntries(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    mode("!GetAtt R.Arn", .unknown),
    mode("!GetAtt R", .unknown),
    mode("!GetAtt [R]", .unknown),
    mode("!GetAtt [R, !Ref Stage]", .unknown),
    mode("!ImportValue Active", .unknown),
    mode("{Fn::ImportValue: !Sub Active}", .unknown),
    mode("!Transform {Name: AWS::Include}", .unknown),
    mode("{Fn::Transform: {Name: AWS::Include}}", .unknown),
    mode("!Base64 Active", .unknown),
    mode("!Unheard Active", .unknown),
    mode("{Fn::Unheard: Active}", .unknown),
    mode("!Equals [a, a]", .unknown),
    mode("!Condition C", .unknown),
    mode("!!str Active", .active),
    mode("'{{resolve:secretsmanager:m}}'", .unknown),
    mode("'{{Active}}'", .invalid),
  ])
  func others(_ situation: TracingCase) throws { try situation.check() }
}
