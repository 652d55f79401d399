/// A policy that is attached to a role, as an identity policy or as its permissions boundary.
public struct AttachedPolicy: Hashable, Sendable {
  /// The name of the policy in messages, such as `inline policy 'logs'`.
  public let label: String
  /// The document of the policy.
  public let document: PolicyDocument
  /// What the policy does to the trace writes, statement by statement; never `nothing`.
  private let contributions: [Contribution]

  /// Creates an attached policy.
  public init(label: String, document: PolicyDocument) {
    self.label = label
    self.document = document
    contributions = Contribution.all(of: document, to: .writes, label)
  }

  /// Creates the attachment of an AWS managed policy, labelled with its name.
  public init(_ policy: ManagedPolicy) {
    self.init(label: policy.name, document: policy.document)
  }

  /// What the policy does to the actions that are needed, statement by statement; never `nothing`.
  func contributions(to need: TraceNeed) -> [Contribution] {
    // Functions ask most often, and about the same policies again and again.
    need == .writes ? contributions : Contribution.all(of: document, to: need, label)
  }
}
