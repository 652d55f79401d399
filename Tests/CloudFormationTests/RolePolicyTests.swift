import CloudFormation
import IAM
import Testing

/// Policies that an `AWS::IAM::Role` lists, and its boundary.
@Suite struct RolePolicyTests {
  private static let sections = """
    Parameters:
      P: {Type: String, AllowedValues: [a, b]}
      Open: {Type: String}
      Arns: {Type: CommaDelimitedList, Default: 'arn:aws:iam::aws:policy/AWSXrayFullAccess, x'}
    Conditions: {C: !Equals [!Ref P, a]}
    """

  private static let policies = """
    Traces:
      Type: AWS::IAM::ManagedPolicy
      Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: 'xray:Put*', Resource: '*'}}}
    Logs:
      Type: AWS::IAM::ManagedPolicy
      Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: 'logs:*', Resource: '*'}}}
    """

  private static func role(
    _ properties: String,
    _ state: PermissionVerdict.State,
    by grantedBy: [String] = []
  ) -> PermissionCase {
    let template = TemplateText.role(properties, sections: sections, resources: policies)
    return PermissionCase(properties, template, state, by: grantedBy)
  }

  private static let daemon = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"

  @Test(arguments: [
    role("Path: /", .missing),
    role("ManagedPolicyArns: []", .missing),
    role("ManagedPolicyArns: ['\(daemon)']", .granted, by: ["AWSXRayDaemonWriteAccess"]),
    role(
      "ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess']",
      .granted,
      by: ["AWSXrayWriteOnlyAccess"]
    ),
    role(
      "ManagedPolicyArns: [!Join ['', ['arn:aws:iam::aws:policy/', AWSXrayFullAccess]]]",
      .granted,
      by: ["AWSXrayFullAccess"]
    ),
    // A role takes ARNs only, and their case matters.
    role("ManagedPolicyArns: [AWSXRayDaemonWriteAccess]", .missing),
    role("ManagedPolicyArns: ['arn:aws:iam::aws:policy/AWSXrayDaemonWriteAccess']", .missing),
    role("ManagedPolicyArns: !Ref Arns", .conditional, by: ["AWSXrayFullAccess"]),
    role(
      "ManagedPolicyArns: !Split [',', '\(daemon),x']",
      .granted,
      by: ["AWSXRayDaemonWriteAccess"]
    ),
    role("ManagedPolicyArns: [!Ref Traces]", .granted, by: ["managed policy 'Traces'"]),
    role(
      "ManagedPolicyArns: [!GetAtt Traces.PolicyArn]",
      .granted,
      by: ["managed policy 'Traces'"]
    ),
    role("ManagedPolicyArns: [!Ref Logs]", .missing),
    role("ManagedPolicyArns: [!Ref Open]", .unknown),
    role("ManagedPolicyArns: [!Ref Open, '\(daemon)']", .granted, by: ["AWSXRayDaemonWriteAccess"]),
    role("ManagedPolicyArns: [!ImportValue p]", .unknown),
    role("ManagedPolicyArns: !ImportValue p", .unknown),
    role("ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/x']", .unknown),
    role(
      "ManagedPolicyArns: [!If [C, '\(daemon)', !Ref AWS::NoValue]]",
      .conditional,
      by: ["AWSXRayDaemonWriteAccess"]
    ),
    role(
      "ManagedPolicyArns: !If [C, ['\(daemon)'], !Ref AWS::NoValue]",
      .conditional,
      by: ["AWSXRayDaemonWriteAccess"]
    ),
    role(
      "ManagedPolicyArns: [!If [C, '\(daemon)', !Ref Traces]]",
      .granted,
      by: ["AWSXRayDaemonWriteAccess", "managed policy 'Traces'"]
    ),
    // Whatever an undefined condition says, neither policy speaks of X-Ray.
    role("ManagedPolicyArns: [!If [Undefined, !Ref Logs, !Ref AWS::NoValue]]", .missing),
    role("ManagedPolicyArns: [!If [Undefined, !Ref Traces, !Ref AWS::NoValue]]", .unknown),
    role("Fn::Transform: {Name: AWS::Include}", .unknown),
    role("Fn::ForEach::P: [K, [a], {'${K}': b}]", .unknown),
  ])
  func managedPolicies(_ situation: PermissionCase) throws { try situation.check() }

  private static func inline(
    _ document: String,
    _ state: PermissionVerdict.State
  ) -> PermissionCase {
    let template = TemplateText.role(
      "Policies: [{PolicyName: p, PolicyDocument: \(document)}]",
      sections: sections
    )
    let grantedBy = ["inline policy 'p'"]
    return PermissionCase(
      document,
      template,
      state,
      by: state == .granted || state == .conditional ? grantedBy : []
    )
  }

  private static let allow = "{Effect: Allow, Action: ['xray:Put*'], Resource: '*'}"

  @Test(arguments: [
    inline("{Statement: \(allow)}", .granted),
    inline("{Statement: [\(allow)]}", .granted),
    inline("{Statement: [!If [C, \(allow), !Ref AWS::NoValue]]}", .conditional),
    inline("{Statement: !If [C, \(allow), !Ref AWS::NoValue]}", .conditional),
    inline("{Statement: !If [C, [\(allow)], []]}", .conditional),
    inline("!If [C, {Statement: \(allow)}, {}]", .conditional),
    inline(
      "{Statement: {Effect: Allow, Action: !If [C, 'xray:*', 's3:*'], Resource: '*'}}",
      .conditional
    ),
    inline("{Statement: {Effect: !If [C, Allow, Deny], Action: '*', Resource: '*'}}", .conditional),
    inline("{Statement: {Effect: Allow, Action: '*', Resource: !Ref Open}}", .unknown),
    inline("{Statement: {Effect: Allow, Action: '*', Resource: !Sub '${Open}*'}}", .unknown),
    inline("{Statement: {Effect: Allow, Action: '*', Resource: !Sub 'arn:${Open}'}}", .missing),
    inline("{Statement: {Effect: Allow, Action: !Ref Open, Resource: '*'}}", .unknown),
    inline("{Statement: {Effect: !Ref Open, Action: '*', Resource: '*'}}", .unknown),
    inline("{Statement: {Effect: !ImportValue e, Action: '*', Resource: '*'}}", .unknown),
    // What the template does not decide may deny as well.
    inline(
      "{Statement: [\(allow), {Effect: !ImportValue e, Action: '*', Resource: '*'}]}",
      .unknown
    ),
    inline(
      "{Statement: [\(allow), {Effect: !ImportValue e, Action: 's3:*', Resource: '*'}]}",
      .granted
    ),
    inline("{Statement: [\(allow), !ImportValue s]}", .unknown),
    inline("{Statement: [\(allow), {Effect: deny, Action: '*', Resource: '*'}]}", .granted),
    inline("{Statement: {Effect: Allow, Action: 's3:*', Resource: !Ref Open}}", .missing),
    inline(
      "{Statement: {Effect: Allow, Action: '*', Resource: '*', Condition: {Bool: {a: b}}}}",
      .unknown
    ),
    inline("{Statement: {Effect: Allow, Action: '*', Resource: '*', Condition: {}}}", .granted),
    inline("{Statement: [\(allow), {Effect: Deny, Action: 'xray:*', Resource: '*'}]}", .denied),
    inline("{}", .missing),
    inline("", .missing),
    inline("{Statement: text}", .unknown),
    inline("[a]", .unknown),
    inline("!ImportValue d", .unknown),
    inline("{Statement: \(allow), Statement: []}", .unknown),
    inline(
      #"'{"Statement": {"Effect": "Allow", "Action": "xray:*", "Resource": "*"}}'"#,
      .granted
    ),
    inline(#"'{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}'"#, .missing),
    inline(#"'{"Statement": '"#, .unknown),
    inline("'no JSON'", .unknown),
    inline(
      #"!Sub '{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "${Open}"}}'"#,
      .unknown
    ),
  ])
  func documents(_ situation: PermissionCase) throws { try situation.check() }

  private static func boundary(
    _ value: String,
    _ state: PermissionVerdict.State
  ) -> PermissionCase {
    let template = TemplateText.role(
      "ManagedPolicyArns: ['\(daemon)']\nPermissionsBoundary: \(value)",
      sections: sections,
      resources: policies
    )
    return PermissionCase(
      value,
      template,
      state,
      by: [.granted, .conditional].contains(state) ? ["AWSXRayDaemonWriteAccess"] : []
    )
  }

  @Test(arguments: [
    boundary("!Ref Traces", .granted),
    boundary("!Ref Logs", .denied),
    boundary("!If [C, !Ref Traces, !Ref Logs]", .conditional),
    boundary("!If [C, !Ref Logs, !Ref AWS::NoValue]", .conditional),
    boundary("!Ref Open", .unknown),
    boundary("!Sub 'arn:aws:iam::${AWS::AccountId}:policy/b'", .unknown),
    boundary("arn:aws:iam::aws:policy/AdministratorAccess", .granted),
    boundary("arn:aws:iam::aws:policy/ReadOnlyAccess", .denied),
  ])
  func boundaries(_ situation: PermissionCase) throws { try situation.check() }

  @Test func aStatementIsNumberedAsInTheFile() throws {
    let template = TemplateText.role(
      """
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - {Effect: Allow, Action: 's3:*', Resource: '*'}
              - !Ref AWS::NoValue
              - {Effect: Deny, Action: 'xray:*', Resource: '*'}
      """
    )
    let permission = try Template.function(in: template)?.permission.permissions.first
    guard case .denied(let denials)? = permission else {
      Issue.record("not denied")
      return
    }
    #expect(denials.map(\.reason) == [.statement(.init(number: 3))])
  }
}
