internal import IAM
internal import Rewriting

extension Literal {
  /// The ARN of the managed policy: for whatever partition, or literally in the partition of the
  /// other policies where that is not the standard one.
  static func traceWritePolicy(besides arns: [String]) -> Literal {
    let policy = ManagedPolicy.xrayDaemonWriteAccess
    let partitions = arns.map { arn in
      let parts = arn.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 2)
      return parts.count > 1 ? Substring(parts[1]) : ""
    }
    if let partition = partitions.first, partition.hasPrefix("aws-"),
      partitions.allSatisfy({ $0 == partition })
    {
      return .scalar(policy.arn(partition: String(partition)))
    }
    return .tagged(tag: "!Sub", longForm: "Fn::Sub", text: policy.arn())
  }

  /// An inline policy that allows some actions.
  static func tracePolicy(named name: String, allowing actions: [Action]) -> Literal {
    [
      "PolicyName": .scalar(name),
      "PolicyDocument": [
        "Version": "2012-10-17",
        "Statement": [
          [
            "Effect": "Allow",
            "Action": .sequence(actions.map { .scalar($0.name) }),
            "Resource": "*",
          ]
        ],
      ],
    ]
  }
}
