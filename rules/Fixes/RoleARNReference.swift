internal import CloudFormation
internal import Linting
internal import Rewriting

/// The changes that turn `Ref` of a role into `Fn::GetAtt` of its ARN, in the spelling at hand.
struct RoleARNReference {
  private let name: RoleName
  private let resource: Resource

  init(insteadOf name: RoleName, in resource: Resource) {
    self.name = name
    self.resource = resource
  }

  /// The changes of the resource that names the role.
  var steps: [Fix.Step] {
    let changes: [Change] =
      switch name.spelling {
      case .short(let node):
        [
          .replace(
            node,
            with: .tagged(tag: "!GetAtt", longForm: "Fn::GetAtt", text: "\(name.logicalID).Arn")
          )
        ]
      case .long(let key, let value):
        // JSON takes no other form than a list.
        [
          .replace(key, with: "Fn::GetAtt"),
          .replace(value, with: [.scalar(name.logicalID), "Arn"]),
        ]
      }
    return changes.map { Fix.Step($0, for: resource.writtenID) }
  }
}
