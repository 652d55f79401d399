/// A policy that AWS manages and that has a say in the X-Ray writes.
///
/// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html>
public struct ManagedPolicy: Hashable, Sendable {
  /// The name, in which case matters: `AWSXRayDaemonWriteAccess`, but `AWSXrayWriteOnlyAccess`.
  public let name: String
  /// The path in front of the name, such as `/` or `/aws-service-role/`.
  public let path: String
  /// The statements that decide about the X-Ray writes, simplified; others are left out.
  public let document: PolicyDocument

  init(_ name: String, path: String = "/", _ statements: Statement...) {
    self.name = name
    self.path = path
    self.document = .statements(statements)
  }

  /// Returns the ARN of the policy in a partition; by default in that of the stack, for `Fn::Sub`.
  public func arn(partition: String = "${AWS::Partition}") -> String {
    "arn:\(partition):iam::aws:policy\(path)\(name)"
  }

  /// Returns the policy of the catalogue with exactly this name, as SAM looks up bare names.
  ///
  /// Nil means that the name grants and denies no X-Ray write, or names no AWS managed policy.
  public static func named(_ name: some StringProtocol) -> ManagedPolicy? {
    byName[String(name)]
  }
}
