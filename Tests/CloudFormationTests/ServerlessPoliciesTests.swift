import CloudFormation
import Testing

/// `Policies` and `PermissionsBoundary` of an `AWS::Serverless::Function` whose role SAM makes.
@Suite struct ServerlessPoliciesTests {
  private static let bySAM: String = "AWSXrayWriteOnlyAccess (attached by SAM)"

  private static func policies(
    _ value: String,
    _ state: PermissionVerdict.State,
    by others: [String]? = []
  ) -> PermissionCase {
    let template = TemplateText.serverless(
      "Policies: \(value)",
      sections: """
        Parameters: {P: {Type: String, AllowedValues: [a, b]}}
        Conditions: {C: !Equals [!Ref P, a]}
        """
    )
    let grantedBy = others.map { [bySAM] + $0 } ?? []
    return PermissionCase(value, template, state, by: grantedBy, role: .implicit)
  }

  @Test(arguments: [
    policies("", .granted),
    policies("[]", .granted),
    policies("!Ref AWS::NoValue", .granted),
    policies("AWSXrayWriteOnlyAccess", .granted, by: ["AWSXrayWriteOnlyAccess"]),
    policies("[AWSXRayDaemonWriteAccess]", .granted, by: ["AWSXRayDaemonWriteAccess"]),
    // A name in another case is no name that SAM knows.
    policies("[AWSXrayDaemonWriteAccess]", .granted),
    policies("[awsxraydaemonwriteaccess]", .granted),
    policies("[AWSLambdaBasicExecutionRole]", .granted),
    policies(
      "['arn:aws:iam::aws:policy/AdministratorAccess']",
      .granted,
      by: ["AdministratorAccess"]
    ),
    policies(
      "[!Sub 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess']",
      .granted,
      by: ["AdministratorAccess"]
    ),
    policies("[!Ref P]", .granted),
    policies("[!ImportValue p]", .granted),
    policies("[S3ReadPolicy: {BucketName: b}]", .granted),
    policies("{S3ReadPolicy: {BucketName: b}}", .granted),
    policies(
      "{Statement: {Effect: Allow, Action: 'xray:*', Resource: '*'}}",
      .granted,
      by: ["inline policy"]
    ),
    policies(
      "[Statement: [{Effect: Allow, Action: 'xray:*', Resource: '*'}]]",
      .granted,
      by: ["inline policy"]
    ),
    policies("[Statement: [{Effect: Deny, Action: 'xray:*', Resource: '*'}]]", .denied, by: nil),
    policies(
      "{Version: '2012-10-17', Statement: {Effect: Deny, NotAction: 's3:*', Resource: '*'}}",
      .denied,
      by: nil
    ),
    policies("[AWSDenyAll]", .denied, by: nil),
    policies("[!If [C, AWSDenyAll, !Ref AWS::NoValue]]", .conditional),
    policies("!If [C, AWSDenyAll, !Ref AWS::NoValue]", .conditional),
    policies(
      "[!If [C, AWSXRayDaemonWriteAccess, AmazonS3FullAccess]]",
      .granted,
      by: ["AWSXRayDaemonWriteAccess"]
    ),
    policies(
      "[Statement: [!If [C, {Effect: Deny, Action: '*', Resource: '*'}, !Ref AWS::NoValue]]]",
      .conditional
    ),
  ])
  func policiesProperty(_ situation: PermissionCase) throws { try situation.check() }

  private static func boundary(
    _ value: String,
    _ state: PermissionVerdict.State
  ) -> PermissionCase {
    let template = TemplateText.serverless(
      "PermissionsBoundary: \(value)",
      sections: "Parameters: {B: {Type: String}}",
      resources: """
        Narrow:
          Type: AWS::IAM::ManagedPolicy
          Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: 's3:*', Resource: '*'}}}
        Wide:
          Type: AWS::IAM::ManagedPolicy
          Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: '*', Resource: '*'}}}
        """
    )
    return PermissionCase(
      value,
      template,
      state,
      by: state == .granted ? [bySAM] : [],
      role: .implicit
    )
  }

  @Test(arguments: [
    boundary("", .granted),
    boundary("!Ref AWS::NoValue", .granted),
    boundary("!Ref Wide", .granted),
    boundary("!Ref Narrow", .denied),
    boundary("!Ref B", .unknown),
    boundary("!ImportValue b", .unknown),
    boundary("arn:aws:iam::111122223333:policy/b", .unknown),
    boundary("arn:aws:iam::aws:policy/PowerUserAccess", .granted),
    boundary("arn:aws:iam::aws:policy/AmazonS3FullAccess", .denied),
  ])
  func boundaries(_ situation: PermissionCase) throws { try situation.check() }
}
