internal import CloudFormation
internal import Linting

/// Reports a canary of CloudWatch Synthetics that surely sends no traces though its runtime could.
///
/// Runtimes of other languages than Node.js and canaries in Firefox cannot be traced.
struct UntracedCanary: Rule {
  let metadata = RuleMetadata(
    id: "untraced-canary",
    group: "trace-path",
    severity: .warning,
    summary: "A canary sends no traces to X-Ray.",
    rationale: """
      A traced canary is a client on the service map: a run that fails leads straight to the request, \
      and to the service behind it, that was slow or wrong.
      """,
    fixSafety: """
      The fix sets `ActiveTracing` and, in the same change, lets the role of the canary send traces. It \
      is safe where the permission is proven or added, and unsafe where the role is outside the template.
      """,
    example: .init(
      before: """
        Resources:
          Login:
            Type: AWS::Synthetics::Canary
            Properties:
              RuntimeVersion: syn-nodejs-puppeteer-9.0
              ExecutionRoleArn: !GetAtt LoginRole.Arn
          LoginRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess
        """,
      after: """
        Resources:
          Login:
            Type: AWS::Synthetics::Canary
            Properties:
              RuntimeVersion: syn-nodejs-puppeteer-9.0
              ExecutionRoleArn: !GetAtt LoginRole.Arn
              RunConfig:
                ActiveTracing: true
          LoginRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess
        """
    ),
    references: [
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_tracing.html"
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    JudgedService.all([.canary], in: template).compactMap {
      $0.untracedFinding(self) { $0.activation(settings) }
    }
  }
}
