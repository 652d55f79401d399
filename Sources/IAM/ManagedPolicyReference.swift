/// What an entry of `ManagedPolicyArns`, or the ARN of a permissions boundary, names.
///
/// Any partition is accepted, and any path in front of the name. A part that the template does not
/// decide is marked by `*` or stands in braces, `${…}` or `{{…}}`: both
/// `arn:*:iam::aws:policy/AWSXRayDaemonWriteAccess` and
/// `arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess` name the same policy.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html>
public enum ManagedPolicyReference: Hashable, Sendable {
  /// A policy of the catalogue.
  case known(ManagedPolicy)
  /// A policy that AWS manages and that has no say in the X-Ray writes.
  case irrelevant(name: String)
  /// A policy of some account; its document is not in the ARN.
  case customerManaged(name: String)
  /// A text of which the template leaves open what it names.
  case unresolved
  /// A text that is not the ARN of a policy, such as a bare name; no policy is attached by it.
  case invalid

  /// Creates the reference of an ARN.
  public init(arn text: String) {
    guard let arn = ARN(text) else {
      self = text.hasHole ? .unresolved : .invalid
      return
    }
    let (kind, name) = (arn.resourceType, arn.resourceName)
    guard arn.service == "iam", kind == "policy" else {
      let mayBePolicy =
        (arn.service == "iam" || arn.service.hasHole) && (kind == "policy" || kind.hasHole)
      self = mayBePolicy ? .unresolved : .invalid
      return
    }
    if name.isEmpty || arn.account.isEmpty {
      self = .invalid
    } else if arn.account != "aws" {
      self = .customerManaged(name: String(name))
    } else if name.hasHole {
      self = .unresolved
    } else if let policy = ManagedPolicy.named(name) {
      self = .known(policy)
    } else {
      self = .irrelevant(name: String(name))
    }
  }

  /// The document to evaluate: without statements where nothing is granted, else as far as known.
  public var document: PolicyDocument {
    switch self {
    case .known(let policy): policy.document
    case .irrelevant, .invalid: .statements([])
    case .customerManaged, .unresolved: .unknown
    }
  }
}
