internal import CloudFormation
internal import IAM
internal import Linting
internal import Rewriting
internal import Syntax

/// The X-Ray resource policy with which SNS may send the traces of topics.
///
/// See <https://docs.aws.amazon.com/xray/latest/devguide/xray-services-sns.html>.
struct TopicTracePolicy {
  private let template: Template
  private let policies: [Resource]

  init(in template: Template) {
    self.template = template
    policies = template.traceResourcePolicies(for: "sns.amazonaws.com")
  }

  /// Whether the template has such a policy wherever a topic is.
  func isThere(for topic: Resource) -> Bool {
    policies.contains { $0.isBeside(topic) }
  }

  /// Adds to a fix the policy that a topic needs, one for all topics of the template.
  ///
  /// The number of policies is limited for a whole account, so that one more may fail the deployment.
  func add(to remedy: inout Remedy, for topic: Resource) {
    guard remedy.fix != nil, !isThere(for: topic) else { return }
    guard let step else {
      remedy = Remedy(none: "there is no place for the X-Ray resource policy that SNS needs")
      return
    }
    remedy.add(step)
    remedy.leaveUnsafe(TopicTracePolicy.limitWording)
  }

  /// The fix that adds the policy and nothing else.
  var remedy: Remedy {
    guard let step else { return Remedy(none: "there is no place for the policy") }
    var remedy = Remedy("let SNS send traces to X-Ray", step, group: step.owner, of: .service)
    remedy.leaveUnsafe(TopicTracePolicy.limitWording)
    return remedy
  }

  /// Why adding the policy is for the user to decide.
  private static let limitWording =
    "SNS needs an X-Ray resource policy, of which an account holds five at most, "
    + "and another stack may have one that covers this topic"

  /// The change that adds the policy; nil where there is no place for it.
  private var step: Fix.Step? {
    guard let resources = template.root["Resources"], resources.isMapping else { return nil }
    return Fix.Step(.insert(key: logicalID, value: literal, into: resources), for: logicalID)
  }

  private var logicalID: String {
    let name = "SNSTracePolicy"
    guard template.resource(name) != nil else { return name }
    var number = 2
    while template.resource("\(name)\(number)") != nil { number += 1 }
    return "\(name)\(number)"
  }

  private var literal: Literal {
    [
      "Type": "AWS::XRay::ResourcePolicy",
      "Properties": [
        "PolicyName": .tagged(
          tag: "!Sub",
          longForm: "Fn::Sub",
          text: "${AWS::StackName}-sns-traces"
        ),
        "PolicyDocument": .tagged(tag: "!Sub", longForm: "Fn::Sub", text: document),
      ],
    ]
  }

  /// The document in lines; JSON has none in texts.
  private var document: String {
    guard template.root.tree.notation == .json else { return TopicTracePolicy.lines }
    return TopicTracePolicy.lines.split(separator: "\n").map { $0.drop { $0 == " " } }
      .joined(separator: " ")
  }

  /// The document of AWS for all topics of the stack's account and region.
  private static let lines = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "SNSAccess",
          "Effect": "Allow",
          "Principal": {"Service": "sns.amazonaws.com"},
          "Action": ["xray:PutTraceSegments", "xray:GetSamplingRules", "xray:GetSamplingTargets"],
          "Resource": "*",
          "Condition": {
            "StringEquals": {"aws:SourceAccount": "${AWS::AccountId}"},
            "StringLike": {
              "aws:SourceArn": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:*"
            }
          }
        }
      ]
    }

    """
}
