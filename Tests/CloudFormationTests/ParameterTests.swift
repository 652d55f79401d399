import CloudFormation
import Testing

/// Parameters as modes.
@Suite struct ParameterTests {
  private static func parameter(
    _ declaration: String,
    _ state: TracingState,
    byDefault: TracingState? = nil,
    mode: String = "!Ref P"
  ) -> TracingCase {
    let template = TemplateText.lambda(
      "TracingConfig: {Mode: \(mode)}",
      sections: "Parameters: {P: {\(declaration)}}"
    )
    return TracingCase("\(declaration) \(mode)", template, state, byDefault: byDefault)
  }

  @Test(arguments: [
    parameter("Type: String", .unknown),
    parameter("", .unknown),
    parameter("Type: String, Default: Active", .conditional, byDefault: .active),
    parameter("Type: String, Default: null", .unknown),
    parameter("Type: String, Default: ''", .conditional, byDefault: .invalid),
    parameter("Type: String, Default: '{{resolve:ssm:m}}'", .unknown),
    parameter("Type: String, AllowedValues: [Active]", .active, byDefault: .unknown),
    parameter("Type: String, AllowedValues: [Active, Active], Default: Active", .active),
    parameter(
      "Type: String, AllowedValues: [Active, PassThrough], Default: PassThrough",
      .conditional,
      byDefault: .passThrough
    ),
    parameter("Type: String, AllowedValues: [PassThrough], Default: PassThrough", .passThrough),
    parameter("Type: String, AllowedValues: []", .unknown),
    parameter("Type: String, AllowedValues: Active", .unknown),
    // The default is the name under which the value is kept.
    parameter("Type: 'AWS::SSM::Parameter::Value<String>', Default: Active", .unknown),
    parameter(
      "Type: 'AWS::SSM::Parameter::Value<String>', AllowedValues: [Active], Default: Active",
      .unknown
    ),
    parameter("Type: CommaDelimitedList, Default: Active", .conditional, byDefault: .invalid),
    parameter(
      "Type: CommaDelimitedList, Default: 'a, Active'",
      .conditional,
      byDefault: .active,
      mode: "!Select [1, !Ref P]"
    ),
    parameter(
      "Type: List<Number>, Default: '1,2'",
      .conditional,
      byDefault: .invalid,
      mode: "!Select [1, !Ref P]"
    ),
    // The items have to be among the values; how many there are is open.
    parameter(
      "Type: CommaDelimitedList, AllowedValues: [Active, PassThrough]",
      .unknown,
      mode: "!Select [0, !Ref P]"
    ),
    parameter(
      "Type: 'AWS::SSM::Parameter::Value<List<String>>'",
      .unknown,
      mode: "!Select [0, !Ref P]"
    ),
    parameter("Type: String", .unknown, mode: "!Ref AWS::Region"),
    parameter("Type: String", .unknown, mode: "!Ref Undefined"),
    parameter("Type: String", .unknown, mode: "!Ref [P]"),
    parameter("Type: String", .absent, mode: "{Ref: AWS::NoValue}"),
    parameter(
      "Type: String, Default: Active",
      .conditional,
      byDefault: .active,
      mode: "{Ref: !Sub P}"
    ),
  ])
  func values(_ situation: TracingCase) throws { try situation.check() }

  @Test func theReasonIsTold() throws {
    func reason(_ mode: String) throws -> Undecided? {
      let template = TemplateText.lambda(
        "TracingConfig: {Mode: \(mode)}",
        sections: "Parameters: {P: {Type: String}, L: {Type: CommaDelimitedList}}"
      )
      return try Template.function(in: template)?.tracing.undecided
    }
    #expect(try reason("Active") == nil)
    #expect(try reason("!Ref P") == .parameter("P"))
    #expect(try reason("!Sub '${P}x'") == .parameter("P"))
    #expect(try reason("!Select [0, !Ref L]") == .parameter("L"))
    #expect(try reason("!Ref AWS::Region") == .pseudoParameter("AWS::Region"))
    #expect(try reason("!ImportValue x") == .importValue("x"))
    #expect(try reason("'{{resolve:ssm:m}}'") == .dynamicReference("{{resolve:ssm:m}}"))
    #expect(try reason("!GetAtt A.B") == .attribute("A.B"))
    #expect(try reason("!Ref A") == .reference("A"))
    #expect(try reason("!FindInMap [M, a, b]") == .mapEntry("M.a.b"))
    #expect(try reason("!If [C, Active, PassThrough]") == .condition("C"))
    #expect(try reason("!Base64 a") == .function("Fn::Base64"))
    #expect(try reason("!Transform {Name: a}") == .transform)
  }

  private static func map(
    _ mode: String,
    _ state: TracingState,
    _ sections: String = ""
  )
    -> TracingCase
  {
    let template = TemplateText.lambda(
      "TracingConfig: {Mode: \(mode)}",
      sections: """
        Parameters: {Stage: {Type: String}, Known: {Type: String, AllowedValues: [dev, prod]}}
        Mappings:
          Same: {dev: {mode: Active}, prod: {mode: Active}}
          Stages: {dev: {mode: PassThrough, other: Active}, prod: {mode: Active}}
          Regions: {eu-west-1: {mode: Active}, us-east-1: {mode: PassThrough}}
        \(sections)
        """
    )
    return TracingCase(mode + " " + sections, template, state, byDefault: .unknown)
  }

  /// AWS refuses a deployment that looks for a key that is not in the map.
  @Test(arguments: [
    map("!FindInMap [Same, !Ref Stage, mode]", .active),
    map("!FindInMap [Same, !Ref Known, mode]", .active),
    map("!FindInMap [Stages, !Ref Stage, mode]", .conditional),
    map("!FindInMap [Regions, !Ref AWS::Region, mode]", .conditional),
    map("!FindInMap [Missing, !Ref Stage, mode]", .unknown),
    map("!FindInMap [!Ref Stage, dev, mode]", .unknown),
    map("!FindInMap [Same, !Sub '${Stage}-x', mode]", .unknown),
    map("!FindInMap [Same, !Ref Stage, mode, {DefaultValue: PassThrough}]", .conditional),
    map(
      "!If [C, Active, PassThrough]",
      .conditional,
      "Conditions: {C: !Equals [!FindInMap [Same, !Ref Stage, mode], Active]}"
    ),
    map(
      "!If [C, Active, PassThrough]",
      .conditional,
      "Conditions: {C: !And [!Equals [!FindInMap [Stages, !Ref Stage, mode], Active], "
        + "!Equals [!Ref Known, dev]]}"
    ),
  ])
  func mapKeys(_ situation: TracingCase) throws { try situation.check() }

  @Test func theRegionIsNamed() throws {
    let situation = Self.map("!FindInMap [Regions, !Ref AWS::Region, mode]", .conditional)
    let scenarios = try Template.function(in: situation.template)?.tracing.activeScenarios
    #expect(scenarios?.clauses.map(\.subject) == ["AWS::Region"])
    #expect(scenarios?.clauses.first?.values == ["eu-west-1"])
  }
}
