import IAM
import Testing

@Suite struct ManagedPolicyReferenceTests {
  @Test(arguments: [
    "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws-cn:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws-us-gov:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws-eusc:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws-iso:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws-iso-b:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:${Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:{{resolve:ssm:partition}}:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:*:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:*:iam::aws:policy/service-role/AWSXRayDaemonWriteAccess",
    "arn:aws:iam::aws:policy/some/path/AWSXRayDaemonWriteAccess",
  ])
  func isTheDaemonsPolicy(arn: String) {
    #expect(ManagedPolicyReference(arn: arn) == .known(.xrayDaemonWriteAccess))
  }

  @Test(arguments: [
    (
      "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
      "AWSLambdaBasicExecutionRole"
    ),
    ("arn:*:iam::aws:policy/AWSXrayReadOnlyAccess", "AWSXrayReadOnlyAccess"),
    ("arn:aws:iam::aws:policy/AWSXrayDaemonWriteAccess", "AWSXrayDaemonWriteAccess"),
    ("arn:aws:iam::aws:policy/AWSXRayWriteOnlyAccess", "AWSXRayWriteOnlyAccess"),
    ("arn:aws:iam::aws:policy/AWSLambda_FullAccess", "AWSLambda_FullAccess"),
  ])
  func isOfAWSAndHasNoSay(arn: String, name: String) {
    let reference = ManagedPolicyReference(arn: arn)
    #expect(reference == .irrelevant(name: name))
    #expect(reference.document == .statements([]))
  }

  @Test(arguments: [
    "arn:aws:iam::123456789012:policy/Mine",
    "arn:aws-cn:iam::123456789012:policy/team/Mine",
    "arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/Mine",
    "arn:*:iam::*:policy/Mine",
  ])
  func isOfACustomer(arn: String) {
    let reference = ManagedPolicyReference(arn: arn)
    #expect(reference == .customerManaged(name: "Mine"))
    #expect(reference.document == .unknown)
  }

  @Test(arguments: [
    "*", "${PolicyArn}", "{{resolve:ssm:/policy/arn}}", "arn:aws:iam::aws:policy/${Name}",
    "arn:aws:iam::aws:policy/*", "arn:aws:iam::aws:policy/AWSXRay*", "arn:aws:iam::aws:*",
    "arn:aws:iam::aws:policy/{{resolve:ssm:/policy/name}}", "arn:aws:${Service}::aws:policy/P",
  ])
  func isLeftOpen(arn: String) {
    let reference = ManagedPolicyReference(arn: arn)
    #expect(reference == .unresolved)
    #expect(reference.document == .unknown)
  }

  @Test(arguments: [
    "", "AWSXRayDaemonWriteAccess", "service-role/AWSLambdaBasicExecutionRole",
    "arn:aws:iam::123456789012:role/Mine", "arn:aws:iam::123456789012:role/${Name}",
    "arn:aws:s3:::bucket/policy/x", "arn:aws:s3:::*", "arn:aws:iam::aws:policy/",
    "arn:aws:iam::aws:policy", "arn:aws:iam::aws:Policy/AWSXRayDaemonWriteAccess",
    "arn:aws:iam::aws/AWSXRayDaemonWriteAccess", "arn::iam::aws:policy/AWSXRayDaemonWriteAccess",
    "ARN:aws:iam::aws:policy/AWSXRayDaemonWriteAccess", "arn:aws:iam:::policy/Mine",
    " arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
  ])
  func isNoPolicy(text: String) {
    let reference = ManagedPolicyReference(arn: text)
    #expect(reference == .invalid)
    #expect(reference.document == .statements([]))
  }
}
