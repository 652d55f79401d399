internal import CloudFormation
internal import Syntax

extension Finding {
  /// What stays of a finding when the text around it changes: its rule, its resource, and its place
  /// inside of the resource.
  public struct Identity: Sendable, Hashable {
    let rule: String
    let document: Int
    let logicalID: String
    let place: [Step]
    /// What a message about a comment speaks of; nil for one about a node.
    let comment: String?

    /// A step from a collection to what it holds.
    enum Step: Sendable, Hashable {
      case key(String)
      case value(String)
      case item(Int)
    }
  }

  /// What the finding is known by, in the text before a fix and in that after it.
  public var identity: Identity {
    Identity(
      rule: rule,
      document: document,
      logicalID: logicalID,
      place: place,
      comment: range == node.range ? nil : node.tree.source[range]
    )
  }

  /// The steps to the node from the resource, which the logical ID names, or from the root; empty for
  /// the key of the resource.
  private var place: [Identity.Step] {
    guard node != resource?.key else { return [] }
    var steps: [Identity.Step] = []
    var inner = node
    while inner != resource?.body, let outer = inner.parent {
      steps.append(outer.step(to: inner))
      inner = outer
    }
    return steps.reversed()
  }
}

extension Node {
  /// The step from a collection to one of its nodes.
  fileprivate func step(to child: Node) -> Finding.Identity.Step {
    for entry in entries {
      if entry.key == child { return .key(entry.key.text ?? "") }
      if entry.value == child { return .value(entry.key.text ?? "") }
    }
    return .item(items.prefix { $0 != child }.count)
  }
}
