import CloudFormation
import Testing

/// `Role` of an `AWS::Serverless::Function`: when SAM makes a role.
@Suite struct ServerlessRoleTests {
  private static let bySAM: [String] = ["AWSXrayWriteOnlyAccess (attached by SAM)"]

  private static func role(_ value: String, sections: String = conditions) -> String {
    TemplateText.serverless(
      "Role: \(value)",
      sections: sections,
      resources: "R: {Type: AWS::IAM::Role, Properties: {}}"
    )
  }

  private static let conditions = """
    Parameters: {P: {Type: String}, Q: {Type: String}}
    Conditions: {C: !Equals [!Ref P, a], D: !Equals [!Ref Q, b]}
    """

  @Test(arguments: [
    PermissionCase(
      "no role",
      TemplateText.serverless("MemorySize: 1"),
      .granted,
      by: bySAM,
      role: .implicit
    ),
    PermissionCase("null", role(""), .granted, by: bySAM, role: .implicit),
    PermissionCase("an ARN", role("arn:aws:iam::111122223333:role/x"), .unknown, role: .external),
    PermissionCase("an empty text", role("''"), .unknown, role: .external),
    PermissionCase("no value", role("!Ref AWS::NoValue"), .unknown, role: .missing),
    PermissionCase("a role of the template", role("!GetAtt R.Arn"), .missing),
    PermissionCase(
      "made where the condition does not hold",
      role("!If [C, !GetAtt R.Arn, !Ref AWS::NoValue]"),
      .conditional,
      by: bySAM
    ),
    PermissionCase(
      "made where the condition holds",
      role("!If [C, !Ref AWS::NoValue, !GetAtt R.Arn]"),
      .conditional,
      by: bySAM
    ),
    PermissionCase(
      "made in both cases",
      role("!If [C, !Ref AWS::NoValue, !Ref AWS::NoValue]"),
      .granted,
      by: bySAM,
      role: .implicit
    ),
    PermissionCase(
      "made in both cases of an unknown condition",
      role("!If [Unknown, !Ref AWS::NoValue, !Ref AWS::NoValue]"),
      .granted,
      by: bySAM,
      role: .implicit
    ),
    PermissionCase(
      "made or outside",
      role("!If [C, 'arn:aws:iam::111122223333:role/x', !Ref AWS::NoValue]"),
      .conditional,
      by: bySAM,
      role: .implicit
    ),
    PermissionCase(
      "no value in a deeper branch, of which SAM knows nothing",
      role("!If [C, !If [D, !Ref AWS::NoValue, !GetAtt R.Arn], !GetAtt R.Arn]"),
      .conditional,
      role: .conditional,
      ["R"]
    ),
    PermissionCase(
      "no value in both depths: SAM makes a role for the outer one",
      role("!If [C, !Ref AWS::NoValue, !If [D, !Ref AWS::NoValue, !GetAtt R.Arn]]"),
      .conditional,
      by: bySAM,
      role: .conditional,
      ["R"]
    ),
    PermissionCase(
      "two ARNs",
      role("!If [C, !GetAtt R.Arn, 'arn:aws:iam::111122223333:role/x']"),
      .conditional,
      role: .conditional,
      ["R"]
    ),
    PermissionCase(
      "an include beside it may give a role",
      TemplateText.serverless("Fn::Transform: {Name: AWS::Include}"),
      .unknown,
      role: .external
    ),
  ])
  func roleProperty(_ situation: PermissionCase) throws { try situation.check() }

  @Test func policiesCountForTheRoleThatSAMMakesOnly() throws {
    let template = TemplateText.serverless(
      "Role: !GetAtt R.Arn\nPolicies: AWSXRayDaemonWriteAccess",
      resources: "R: {Type: AWS::IAM::Role, Properties: {}}"
    )
    #expect(try Template.function(in: template)?.permission.state == .missing)
  }
}
