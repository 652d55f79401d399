import CloudFormation
import Testing

/// Which scenarios are told apart, and how they are described.
@Suite struct ScenarioTests {
  private static let sections = """
    Parameters:
      Stage: {Type: String, AllowedValues: [dev, test, prod], Default: dev}
      Debug: {Type: String, AllowedValues: ['on', 'off'], Default: 'off'}
      Open: {Type: String}
      Other: {Type: String}
    Conditions:
      IsProd: !Equals [!Ref Stage, prod]
      IsDebug: !Equals [!Ref Debug, 'on']
      IsNamed: !Equals [!Ref Open, named]
      AreSame: !Equals [!Ref Open, !Ref Other]
      Both: !And [!Condition IsProd, !Condition IsDebug]
      Either: !Or [!Condition IsProd, !Condition IsDebug]
      Neither: !Not [!Condition Either]
      Same: !Or [!Condition Both, !Condition Neither]
    """

  private static func description(
    _ mode: String,
    existsOnly condition: String? = nil
  ) throws -> ScenarioDescription? {
    let template = """
      \(sections)
      Resources:
        F:
          Type: AWS::Lambda::Function
          \(condition.map { "Condition: " + $0 } ?? "")
          Properties: {TracingConfig: {Mode: \(mode)}}
      """
    return try Template.function(in: template)?.tracing.activeScenarios
  }

  /// The clauses as `Stage=prod`, with `*` for any value that the template does not mention.
  private static func clauses(_ description: ScenarioDescription?) -> [String] {
    (description?.clauses ?? []).map { clause in
      clause.subject + "="
        + (clause.values + (clause.allowsAnythingElse ? ["*"] : [])).joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("!If [IsProd, Active, PassThrough]", ["Stage=prod"]),
    ("!If [IsProd, PassThrough, Active]", ["Stage=dev|test"]),
    ("!If [IsNamed, PassThrough, Active]", ["Open=*"]),
    ("!If [IsNamed, Active, PassThrough]", ["Open=named"]),
    ("!If [AreSame, Active, PassThrough]", ["AreSame=true"]),
    ("!If [AreSame, PassThrough, Active]", ["AreSame=false"]),
    ("!If [Both, Active, PassThrough]", ["Stage=prod", "Debug=on"]),
    ("!If [Neither, Active, PassThrough]", ["Stage=dev|test", "Debug=off"]),
    ("!If [IsProd, !If [IsDebug, Active, PassThrough], PassThrough]", ["Stage=prod", "Debug=on"]),
  ])
  func described(_ mode: String, _ clauses: [String]) throws {
    let description = try Self.description(mode)
    #expect(Self.clauses(description) == clauses)
    #expect(description?.isExample == false)
  }

  @Test(arguments: ["!If [Either, Active, PassThrough]", "!If [Same, Active, PassThrough]"])
  func anExampleStandsForTheRest(_ mode: String) throws {
    #expect(try Self.description(mode)?.isExample == true)
  }

  @Test(arguments: [
    "!If [IsProd, Active, Active]",
    "!If [Both, !If [IsProd, Active, PassThrough], Active]",
    "!If [Either, Active, !If [Neither, Active, PassThrough]]",
  ])
  func whatDoesNotMatterIsNoScenario(_ mode: String) throws {
    #expect(try Self.description(mode) == nil)
  }

  /// What is the same in every scenario in which the function exists need not be said.
  @Test func existenceIsTakenForGranted() throws {
    let description = try Self.description("!If [Both, Active, PassThrough]", existsOnly: "IsProd")
    #expect(Self.clauses(description) == ["Debug=on"])
    #expect(description?.isExample == false)
  }

  /// The combinations of the parameters are countless; those of what the conditions say are not.
  @Test(arguments: ManyConditions.Shape.allCases)
  func chainsOfConditionsAreTold(_ shape: ManyConditions.Shape) throws {
    let template = ManyConditions(shape: shape, conditions: 200, functions: 20, touched: 1).text
    let functions = try #require(try Template.all(in: template).first).functions
    #expect(functions.count == 20)
    #expect(functions.allSatisfy { $0.tracing.state == .conditional })
    #expect(functions.allSatisfy { $0.tracing.byDefault != .unknown })
  }

  @Test func nestedBranchesAreTold() throws {
    let template = ManyConditions(shape: .flat, conditions: 60, functions: 10, touched: 20).text
    let functions = try #require(try Template.all(in: template).first).functions
    #expect(functions.allSatisfy { $0.tracing.state == .conditional })
    #expect(functions.allSatisfy { $0.tracing.byDefault == .passThrough })
  }

  /// Each value is another answer: 9 to the power of 4 are more than 4,096.
  @Test func moreScenariosThanAreEnumeratedAreSaid() throws {
    let names = ["A", "B", "C", "D"]
    let parameters = names.map {
      "\($0): {Type: String, AllowedValues: [1, 2, 3, 4, 5, 6, 7, 8, 9]}"
    }
    func tracing(_ count: Int) throws -> Tracing? {
      let mode = names.prefix(count).map { "${\($0)}" }.joined()
      let template = TemplateText.lambda(
        "TracingConfig: {Mode: !Sub '\(mode)'}",
        sections: "Parameters: {\(parameters.joined(separator: ", "))}"
      )
      return try Template.function(in: template)?.tracing
    }
    #expect(try tracing(3)?.state == .invalid)
    #expect(try tracing(4)?.state == .unknown)
    #expect(try tracing(4)?.undecided == .tooManyScenarios)
  }

  @Test func aRoleOfMoreScenariosThanAreEnumeratedIsUnknown() throws {
    let names = ["A", "B", "C", "D"]
    let parameters = names.map {
      "\($0): {Type: String, AllowedValues: [1, 2, 3, 4, 5, 6, 7, 8, 9]}"
    }
    let template = TemplateText.role(
      "ManagedPolicyArns: [!Sub 'arn:aws:iam::aws:policy/${A}${B}${C}${D}']",
      sections: "Parameters: {\(parameters.joined(separator: ", "))}"
    )
    let function = try #require(try Template.function(in: template))
    #expect(function.permission.state == .unknown)
    #expect(function.hasTooManyScenarios)
    #expect(function.role.logicalIDs == ["R"])
  }
}
