internal import CloudFormation
internal import Linting

/// Reports a standard topic of SNS that surely sends no traces of its own.
///
/// The documents of AWS disagree about FIFO topics, so these are passed over. A topic that no function
/// and no state machine of the template speaks of, such as one for alarms, is an information.
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
    let topics = JudgedService.all([.topic], in: template)
    guard !topics.isEmpty else { return [] }
    let activation = ServiceActivation(in: template, settings)
    let published = template.namesInTracedPublishers
    return topics.compactMap { topic in
      let isPublishedTo = published.contains(topic.resource.logicalID)
      return topic.untracedFinding(self, severity: isPublishedTo ? nil : .info) {
        var remedy = activation.remedy(for: $0)
        if !isPublishedTo {
          remedy.note("no function or state machine here publishes to it; others send no traces")
        }
        return remedy
      }
    }
  }
}
