public import CloudFormation
public import Syntax

/// Where a suppression, or an attempt at one, stands.
public struct SuppressionPlace: Sendable, Hashable {
  /// The position of the template among those of the file.
  public let document: Int
  /// The node that it stands at.
  public let node: Node
  /// The resource around it; nil where it stands outside of every resource.
  public let resource: Resource?
}
