internal import IAM
internal import Syntax

/// An `AWS::IAM::Role`.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html>.
public struct Role: Sendable, Hashable {
  /// The resource.
  public let resource: Resource

  /// The number of managed policies that a role may have by default.
  ///
  /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>.
  public static let managedPolicyQuota = 10

  init?(_ resource: Resource?) {
    guard let resource, resource.type == .role else { return nil }
    self.resource = resource
  }

  /// The logical ID.
  public var logicalID: String { resource.logicalID }

  /// The place of the list of managed policies.
  public var managedPolicies: PropertySlot { resource.slot(["ManagedPolicyArns"]) }

  /// The place of the list of inline policies.
  public var inlinePolicies: PropertySlot { resource.slot(["Policies"]) }

  /// Whether CloudFront may assume the role to run a function at its edge.
  var trustsEdge: Bool {
    resource.properties?["AssumeRolePolicyDocument"]?.mentions("edgelambda.amazonaws.com")
      ?? false
  }
}

extension Node {
  /// Whether a scalar inside the node holds a text; aliases are not followed.
  func mentions(_ text: StaticString) -> Bool {
    switch kind {
    case .scalar: contains(text)
    case .sequence: items.contains { $0.mentions(text) }
    case .mapping: entries.contains { $0.value.mentions(text) }
    case .alias: false
    }
  }
}
