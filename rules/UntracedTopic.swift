internal import CloudFormation
internal import Linting

/// Reports a standard topic of SNS that surely sends no traces of its own.
///
/// The documents of AWS disagree about FIFO topics, so these are passed over.
struct UntracedTopic: Rule {
  let metadata = RuleMetadata(
    id: "untraced-topic",
    group: "trace-path",
    severity: .warning,
    summary: "An SNS topic passes traces on and sends none of its own to X-Ray.",
    rationale: """
      By default a topic only passes on what its publisher has decided: the trace goes on, but how long \
      a message stayed in the topic and how long each delivery took is missing from it.
      """,
    fixSafety: """
      The fix sets `TracingConfig` and, unless the template has one, adds the X-Ray resource policy that \
      lets SNS send traces, one for all topics. With that policy it is unsafe: an account holds five of \
      them at most, and another stack may have one already.
      """,
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::SNS::Topic
          SNSTracePolicy:
            Type: AWS::XRay::ResourcePolicy
            Properties:
              PolicyName: sns-traces
              PolicyDocument: >-
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                "Principal": {"Service": "sns.amazonaws.com"}, "Resource": "*",
                "Action": ["xray:PutTraceSegments", "xray:GetSamplingRules", "xray:GetSamplingTargets"]}]}
        """,
      after: """
        Resources:
          Orders:
            Type: AWS::SNS::Topic
            Properties:
              TracingConfig: Active
          SNSTracePolicy:
            Type: AWS::XRay::ResourcePolicy
            Properties:
              PolicyName: sns-traces
              PolicyDocument: >-
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                "Principal": {"Service": "sns.amazonaws.com"}, "Resource": "*",
                "Action": ["xray:PutTraceSegments", "xray:GetSamplingRules", "xray:GetSamplingTargets"]}]}
        """
    ),
    references: [
      "https://docs.aws.amazon.com/sns/latest/dg/sns-active-tracing.html",
      "https://docs.aws.amazon.com/xray/latest/devguide/xray-services-sns.html",
      "https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let activation = ServiceActivation(in: template, settings)
    return JudgedService.all([.topic], in: template).compactMap {
      $0.untracedFinding(self, activation.remedy)
    }
  }
}
