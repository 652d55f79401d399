import CloudFormation
import Testing

/// Forms of a function's `Role`.
@Suite struct RoleTargetTests {
  /// A role as `R`, one with a name, one with a path.
  private static let roles = """
    R: {Type: AWS::IAM::Role, Properties: {RoleName: !Sub '${AWS::StackName}-r'}}
    Named: {Type: AWS::IAM::Role, Properties: {RoleName: named}}
    Deep: {Type: AWS::IAM::Role, Properties: {RoleName: deep, Path: /service/}}
    Chosen: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Name}}
    Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: u}}
    """

  private static func target(
    _ value: String,
    _ kind: RoleVerdict.Kind,
    _ logicalIDs: [String]? = nil
  ) -> PermissionCase {
    let template = TemplateText.lambda(
      "Role: \(value)",
      sections: """
        Parameters:
          Name: {Type: String}
          Stage: {Type: String, AllowedValues: [dev, prod]}
        Conditions: {C: !Equals [!Ref Stage, dev]}
        """,
      resources: roles
    )
    return PermissionCase(
      value,
      template,
      kind == .template ? .missing : kind == .conditional ? .conditional : .unknown,
      role: kind,
      logicalIDs
    )
  }

  private static let account = "arn:aws:iam::${AWS::AccountId}:role"

  @Test(arguments: [
    target("!GetAtt R.Arn", .template),
    target("!GetAtt [R, Arn]", .template),
    target("{Fn::GetAtt: [R, Arn]}", .template),
    target("{Fn::GetAtt: R.Arn}", .template),
    target("!Sub '${R.Arn}'", .template),
    target("{Fn::Sub: '${R.Arn}'}", .template),
    target("!Sub ['${A}', {A: !GetAtt R.Arn}]", .template),
    target("!Join ['', [!GetAtt R.Arn]]", .template),
    target("!Select [1, [a, !GetAtt R.Arn]]", .template),
    target("!If [C, !GetAtt R.Arn, !GetAtt R.Arn]", .template),
    target("!If [C, !GetAtt R.Arn, !GetAtt Named.Arn]", .template, ["Named", "R"]),
    target("!If [C, !GetAtt R.Arn, !ImportValue r]", .conditional, ["R"]),
    target("!Sub '\(account)/${R}'", .template),
    target("!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${R}'", .template),
    target("!Sub '\(account)/${AWS::StackName}-r'", .template),
    target("!Sub '\(account)/named'", .template, ["Named"]),
    target("!Join [':', ['arn:aws:iam:', !Ref AWS::AccountId, role/named]]", .template, ["Named"]),
    target(
      "!Join ['', ['arn:aws:iam::', !Ref AWS::AccountId, ':role/', !Ref AWS::StackName, -r]]",
      .template
    ),
    target("!Sub '\(account)/service/deep'", .template, ["Deep"]),
    target("!Sub '\(account)/service/${Deep}'", .template, ["Deep"]),
    target("!Sub '\(account)/${Name}'", .template, ["Chosen"]),
    target("!Sub '\(account)/deep'", .external),
    target("!Sub '\(account)/service/named'", .external),
    target("!Sub '\(account)/service/${R}'", .external),
    target("!Sub '\(account)/other'", .external),
    target("!Sub 'arn:aws:iam::${AWS::AccountId}:user/named'", .external),
    target("!Sub 'arn:aws:iam::${AWS::Region}:role/named'", .external),
    // The account may be another one.
    target("arn:aws:iam::111122223333:role/named", .external),
    target("!Ref R", .external),
    target("!GetAtt R.RoleId", .external),
    target("!GetAtt Missing.Arn", .external),
    target("!GetAtt Nested.Arn", .external),
    target("!GetAtt Nested.Outputs.Role", .external),
    target("!Ref Name", .external),
    target("!ImportValue role", .external),
    target("'{{resolve:ssm:role}}'", .external),
    target("{Fn::GetStackOutput: {StackName: s, OutputName: o}}", .external),
    target("!FindInMap [M, a, b]", .external),
    target("[a]", .external),
    target("{a: b}", .external),
    target("", .missing),
    target("!Ref AWS::NoValue", .missing),
  ])
  func form(_ situation: PermissionCase) throws { try situation.check() }

  @Test func theAccountOfAConditionIsThatOfTheStack() throws {
    let template = TemplateText.lambda(
      "Role: !If [Here, !Sub 'arn:aws:iam::${AWS::AccountId}:role/named', !GetAtt R.Arn]",
      sections: "Conditions: {Here: !Equals [!Ref AWS::AccountId, '111122223333']}",
      resources: Self.roles
    )
    let function = try #require(try Template.function(in: template))
    #expect(function.role.kind == .template)
    #expect(function.role.logicalIDs == ["Named", "R"])
  }

  @Test func ofTwoRolesWithOneNameTheOneThatExistsCounts() throws {
    let template = TemplateText.lambda(
      "Role: !Sub 'arn:aws:iam::${AWS::AccountId}:role/name'",
      sections: """
        Parameters: {P: {Type: String, AllowedValues: [a, b]}}
        Conditions: {A: !Equals [!Ref P, a], B: !Not [!Condition A]}
        """,
      resources: """
        R: {Type: AWS::IAM::Role, Condition: A, Properties: {RoleName: name}}
        S: {Type: AWS::IAM::Role, Condition: B, Properties: {RoleName: name}}
        """
    )
    #expect(try Template.function(in: template)?.role.logicalIDs == ["R", "S"])
  }

  @Test func whatIsKnownOfARoleOutsideIsTold() throws {
    func external(_ role: String) throws -> [ExternalRole]? {
      let template = TemplateText.lambda("Role: \(role)", resources: Self.roles)
      return try Template.function(in: template)?.role.external
    }
    #expect(try external("!Ref R") == [.nameForARN("R")])
    #expect(try external("arn:aws:iam::1:role/x") == [.arn("arn:aws:iam::1:role/x")])
    #expect(try external("!ImportValue x") == [.undecided(.importValue("x"))])
    #expect(try external("{Fn::ImportValue: !Sub x}") == [.undecided(.importValue("x"))])
    #expect(try external("!GetAtt A.B") == [.undecided(.attribute("A.B"))])
    #expect(try external("!Ref AWS::Region") == [.undecided(.pseudoParameter("AWS::Region"))])
    #expect(try external("[a]") == [.undecided(.shape)])
  }
}
