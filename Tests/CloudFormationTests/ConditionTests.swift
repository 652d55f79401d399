import CloudFormation
import Testing

/// Conditions, by a function that is traced where the condition `C` holds.
@Suite struct ConditionTests {
  private static let parameters = """
    Parameters:
      Stage: {Type: String, AllowedValues: [dev, prod], Default: dev}
      Only: {Type: String, AllowedValues: [one]}
      Open: {Type: String}
      Other: {Type: String}
      Flag: {Type: String, Default: 'true'}
      Count: {Type: Number, Default: 1}
      List: {Type: CommaDelimitedList}
    Mappings: {M: {dev: {k: dev}, prod: {k: prod}}}
    """

  private static func condition(
    _ condition: String,
    _ state: TracingState,
    byDefault: TracingState? = nil,
    others: String = ""
  ) -> TracingCase {
    let template = TemplateText.lambda(
      "TracingConfig: {Mode: !If [C, Active, PassThrough]}",
      sections: "\(parameters)\nConditions: {C: \(condition)\(others.isEmpty ? "" : ", " + others)}"
    )
    return TracingCase(condition + " " + others, template, state, byDefault: byDefault)
  }

  @Test(arguments: [
    condition("!Equals [a, a]", .active),
    condition("!Equals [a, b]", .passThrough),
    condition("!Equals [a, A]", .passThrough),
    condition("!Equals [1, '1']", .active),
    condition("!Equals [1.0, 1]", .passThrough),
    condition("!Equals [true, 'true']", .active),
    condition("!Equals [yes, true]", .active),
    condition("!Equals [True, 'True']", .passThrough),
    condition("{Fn::Equals: [a, a]}", .active),
    condition("!Not [!Equals [a, a]]", .passThrough),
    condition("!And [!Equals [a, a], !Equals [b, b]]", .active),
    condition("!And [!Equals [a, a], !Equals [a, b]]", .passThrough),
    condition("!Or [!Equals [a, b], !Equals [b, b]]", .active),
    condition("!Or [!Equals [a, b], !Equals [b, a]]", .passThrough),
  ])
  func literals(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    condition("!Equals [!Ref Stage, dev]", .conditional, byDefault: .active),
    condition("!Equals [prod, !Ref Stage]", .conditional, byDefault: .passThrough),
    condition("!Equals [!Ref Stage, other]", .passThrough),
    condition("!Equals [!Ref Only, one]", .active, byDefault: .unknown),
    condition("!Equals [!Ref Open, x]", .conditional, byDefault: .unknown),
    condition("!Equals [!Ref Flag, 'true']", .conditional, byDefault: .active),
    condition("!Equals [!Ref Flag, true]", .conditional, byDefault: .active),
    condition("!Equals [!Ref Count, 1]", .conditional, byDefault: .active),
    condition("!Equals [!Ref Count, '1']", .conditional, byDefault: .active),
    condition("!Equals [!Ref Open, !Ref Open]", .active),
    condition("!Equals [!Ref Stage, !Ref Stage]", .active),
    condition("!Equals [!Ref Open, !Ref Other]", .conditional, byDefault: .unknown),
    condition("!Equals [!Ref Stage, !Ref Only]", .passThrough, byDefault: .unknown),
    condition("!Equals [!Ref Stage, !Ref Open]", .conditional, byDefault: .unknown),
    condition("!Equals [!Ref AWS::Region, us-east-1]", .conditional, byDefault: .unknown),
    condition("!Equals [!Ref AWS::Region, !Ref AWS::Region]", .active),
    condition("!Equals [!Sub '${Stage}-x', dev-x]", .conditional, byDefault: .active),
    condition("!Equals [!Sub '${Open}-x', !Sub '${Open}-x']", .active),
    condition(
      "!Equals [!Join ['-', [!Ref Stage, x]], prod-x]",
      .conditional,
      byDefault: .passThrough
    ),
    condition("!Equals [!FindInMap [M, !Ref Stage, k], dev]", .conditional, byDefault: .active),
    // One item of a list may differ from another, and is not the list.
    condition(
      "!Equals [!Select [0, !Ref List], !Select [1, !Ref List]]",
      .conditional,
      byDefault: .unknown
    ),
    condition(
      "!Or [!Equals [!Select [0, !Ref List], a], !Equals [!Ref List, a]]",
      .conditional,
      byDefault: .unknown
    ),
    // What is the same question twice has one answer.
    condition(
      "!And [!Equals [!Ref Open, !Ref Other], !Not [!Equals [!Ref Other, {Ref: Open}]]]",
      .passThrough,
      byDefault: .unknown
    ),
    condition(
      "!And [!Equals [!Ref Open, x], !Equals [!Ref Open, y]]",
      .passThrough,
      byDefault: .unknown
    ),
    condition(
      "!Or [!Equals [!Ref Stage, dev], !Equals [!Ref Stage, prod]]",
      .active
    ),
    condition("!Or [!Equals [!Ref Open, x], !Equals [a, a]]", .active),
    condition("!And [!Equals [!Ref Open, x], !Equals [a, b]]", .passThrough),
  ])
  func parameters(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    condition(
      "!Condition D",
      .conditional,
      byDefault: .active,
      others: "D: !Equals [!Ref Stage, dev]"
    ),
    condition("{Condition: D}", .active, others: "D: !Equals [a, a]"),
    condition("!Not [!Condition D]", .passThrough, others: "D: !Equals [a, a]"),
    condition(
      "!Or [!Condition D, !Condition E]",
      .active,
      others: "D: !Condition E, E: !Equals [a, a]"
    ),
    condition("!Condition Undefined", .unknown),
    condition("!Not [!Condition Undefined]", .unknown),
    condition("!Or [!Condition Undefined, !Equals [a, a]]", .active),
    condition("!And [!Condition Undefined, !Equals [a, b]]", .passThrough),
    condition("!And [!Condition Undefined, !Equals [a, a]]", .unknown),
    condition("!Condition C", .unknown),
    condition("!Not [!Condition C]", .unknown),
    condition("!Condition D", .unknown, others: "D: !Condition C"),
    condition("!Not [!Condition D]", .unknown, others: "D: !Not [!Condition C]"),
  ])
  func references(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    condition("!Equals [a]", .unknown),
    condition("!Equals [a, a, a]", .unknown),
    condition("!Equals a", .unknown),
    condition("!Not []", .unknown),
    condition("!Not [!Equals [a, a], !Equals [a, a]]", .unknown),
    condition("!And []", .unknown),
    condition("!Or []", .unknown),
    condition("!Or a", .unknown),
    condition("true", .unknown),
    condition("[a]", .unknown),
    condition("{}", .unknown),
    condition("{a: b}", .unknown),
    condition("!Ref Stage", .unknown),
    condition("!Equals [!Ref AWS::NoValue, '']", .unknown),
    condition("!Equals [[a], [a]]", .unknown),
    condition("!Equals [{a: b}, {a: b}]", .unknown),
    condition("!Equals [~, a]", .unknown),
    condition("!Condition [D]", .unknown),
  ])
  func mistakes(_ situation: TracingCase) throws { try situation.check() }

  @Test(arguments: [
    ("!If [Undefined, Active, Active]", TracingState.active),
    ("!If [Undefined, Active, PassThrough]", .unknown),
    ("!If [Undefined, !Ref AWS::NoValue, !Ref AWS::NoValue]", .absent),
    ("!If [Undefined, !Ref Q, !Ref Q]", .unknown),
    ("!If [C, Active]", .unknown),
    ("!If [C, Active, Active, Active]", .unknown),
    ("!If C", .unknown),
    ("!If [!Ref C, Active, Active]", .unknown),
    ("{Fn::If: [C, Active, Active], Other: a}", .invalid),
    ("!If [C, !If [C, Active, PassThrough], Active]", .active),
    ("!If [C, !If [D, Active, PassThrough], Active]", .conditional),
  ])
  func branches(_ mode: String, _ state: TracingState) throws {
    let template = TemplateText.lambda(
      "TracingConfig: {Mode: \(mode)}",
      sections: """
        Parameters: {P: {Type: String}, Q: {Type: String}}
        Conditions: {C: !Equals [!Ref P, a], D: !Equals [!Ref P, b]}
        """
    )
    #expect(try Template.function(in: template)?.tracing.state == state)
  }

  @Test func aFunctionThatNeverExistsIsJudgedAsIfItDid() throws {
    let template = """
      Parameters: {P: {Type: String, AllowedValues: [a]}}
      Conditions: {Never: !Equals [!Ref P, b], C: !Equals [!Ref P, a]}
      Resources:
        F:
          Type: AWS::Lambda::Function
          Condition: Never
          Properties: {TracingConfig: {Mode: !If [C, Active, PassThrough]}}
        G: {Type: AWS::Lambda::Function, Condition: C}
      """
    let function = try #require(try Template.function(in: template))
    #expect(!function.exists)
    #expect(function.tracing.state == .active)
    #expect(try Template.function("G", in: template)?.exists == true)
  }

  @Test func scenariosInWhichTheFunctionDoesNotExistDoNotCount() throws {
    let template = """
      Parameters: {P: {Type: String, AllowedValues: [a, b, c]}}
      Conditions: {A: !Equals [!Ref P, a], NotA: !Not [!Condition A]}
      Resources:
        F:
          Type: AWS::Lambda::Function
          Condition: A
          Properties: {TracingConfig: {Mode: !If [A, Active, PassThrough]}}
      """
    #expect(try Template.function(in: template)?.tracing.state == .active)
  }
}
