/// A policy that is attached to a role, as an identity policy or as its permissions boundary.
public struct AttachedPolicy: Hashable, Sendable {
  /// The name of the policy in messages, such as `inline policy 'logs'`.
  public let label: String
  /// The document of the policy.
  public let document: PolicyDocument
  /// What the policy does to the trace writes, statement by statement; never `nothing`.
  let contributions: [Contribution]

  /// Creates an attached policy.
  public init(label: String, document: PolicyDocument) {
    self.label = label
    self.document = document
    contributions = Contribution.all(of: document, label)
  }

  /// Creates the attachment of an AWS managed policy, labelled with its name.
  public init(_ policy: ManagedPolicy) {
    self.init(label: policy.name, document: policy.document)
  }
}
