import CloudFormation
import Testing

/// Policies that name the roles to which they are attached.
@Suite struct AttachedPolicyTests {
  private static let sections = """
    Parameters:
      P: {Type: String, AllowedValues: [a, b]}
      Name: {Type: String, Default: named}
    Conditions: {C: !Equals [!Ref P, a], D: !Not [!Condition C]}
    """
  private static let document =
    "PolicyDocument: {Statement: {Effect: Allow, Action: 'xray:*', Resource: '*'}}"

  private static func attached(
    _ type: String,
    _ target: String,
    _ state: PermissionVerdict.State,
    name: String = "Path: /",
    condition: String? = nil
  ) -> PermissionCase {
    let template = TemplateText.role(
      name,
      sections: sections,
      resources: """
        A:
          Type: AWS::IAM::\(type)
        \(condition.map { "  Condition: \($0)" } ?? "  Metadata: {}")
          Properties: {\(target), PolicyName: p, \(document)}
        """
    )
    return PermissionCase(
      "\(type) \(target) \(name) \(condition ?? "")",
      template,
      state,
      by: [.granted, .conditional].contains(state) ? ["policy 'A'"] : []
    )
  }

  @Test(arguments: [
    attached("Policy", "Roles: [!Ref R]", .granted),
    attached("ManagedPolicy", "Roles: [!Ref R]", .granted),
    attached("RolePolicy", "RoleName: !Ref R", .granted),
    attached("Policy", "Roles: [{Ref: R}, other]", .granted),
    attached("Policy", "Roles: [!Sub '${R}']", .granted),
    attached("Policy", "Roles: !If [C, [!Ref R], [other]]", .conditional),
    attached("Policy", "Roles: [!If [C, !Ref R, !Ref AWS::NoValue]]", .conditional),
    attached("RolePolicy", "RoleName: !If [C, !Ref R, other]", .conditional),
    attached("Policy", "Roles: [other]", .missing),
    attached("Policy", "Roles: [R]", .missing),
    attached("Policy", "Roles: !Ref R", .missing),
    attached("Policy", "Roles: []", .missing),
    attached("Policy", "Users: [!Ref R]", .missing),
    attached("Group", "Roles: [!Ref R]", .missing),
    attached("RolePolicy", "Roles: [!Ref R]", .missing),
    attached("Policy", "RoleName: !Ref R", .missing),
    // An ARN where a name belongs.
    attached("Policy", "Roles: [!GetAtt R.Arn]", .missing),
    attached("Policy", "Roles: [!Ref R]", .conditional, condition: "C"),
    attached("Policy", "Roles: [!If [C, !Ref R, other]]", .missing, condition: "D"),
    attached("Policy", "Roles: [!Ref R]", .unknown, condition: "Undefined"),
  ])
  func forms(_ situation: PermissionCase) throws { try situation.check() }

  @Test(arguments: [
    attached("Policy", "Roles: [named]", .granted, name: "RoleName: named"),
    attached("RolePolicy", "RoleName: named", .granted, name: "RoleName: named"),
    attached("Policy", "Roles: [other]", .missing, name: "RoleName: named"),
    attached("Policy", "Roles: [Named]", .missing, name: "RoleName: named"),
    attached(
      "Policy",
      "Roles: [!Sub '${AWS::StackName}-r']",
      .granted,
      name: "RoleName: !Sub '${AWS::StackName}-r'"
    ),
    attached(
      "Policy",
      "Roles: [!Join ['-', [!Ref AWS::StackName, r]]]",
      .granted,
      name: "RoleName: !Sub '${AWS::StackName}-r'"
    ),
    attached("Policy", "Roles: [!Ref Name]", .granted, name: "RoleName: !Ref Name"),
    attached("Policy", "Roles: [!Sub '${Name}']", .granted, name: "RoleName: !Ref Name"),
    // The name is that of the role if the parameter takes its default.
    attached("Policy", "Roles: [named]", .conditional, name: "RoleName: !Ref Name"),
    attached("Policy", "Roles: [!Ref P]", .conditional, name: "RoleName: b"),
    attached("Policy", "Roles: [named]", .conditional, name: "RoleName: !If [C, named, other]"),
    // Two imports need not be the same.
    attached("Policy", "Roles: [!ImportValue a]", .missing, name: "RoleName: !ImportValue b"),
  ])
  func names(_ situation: PermissionCase) throws { try situation.check() }

  @Test func aPolicyMayNameTheRoleThatSAMMakes() throws {
    func state(_ policy: String) throws -> PermissionVerdict.State? {
      let template = TemplateText.serverless("MemorySize: 1", resources: policy)
      return try Template.function(in: template)?.permission.state
    }
    let denial = "PolicyDocument: {Statement: {Effect: Deny, Action: '*', Resource: '*'}}"
    let policy = "A: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref FRole], \(denial)}}"
    #expect(try state(policy) == .denied)
    let rolePolicy =
      "A: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: !Ref FRole, \(denial)}}"
    #expect(try state(rolePolicy) == .denied)
    let other = "A: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref F], \(denial)}}"
    #expect(try state(other) == .granted)
  }

  @Test func allPoliciesAreUnited() throws {
    let template = TemplateText.role(
      """
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement: {Effect: Allow, Action: 'xray:PutTraceSegments', Resource: '*'}
      """,
      resources: """
        A:
          Type: AWS::IAM::Policy
          Properties:
            Roles: [!Ref R]
            PolicyDocument:
              Statement: {Effect: Allow, Action: 'xray:PutTelemetryRecords', Resource: '*'}
        """
    )
    let permission = try Template.function(in: template)?.permission
    #expect(permission?.state == .granted)
    #expect(permission?.grantedBy == ["inline policy 'p'", "policy 'A'"])
  }
}
