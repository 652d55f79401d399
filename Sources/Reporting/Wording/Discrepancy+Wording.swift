public import Rewriting
internal import Syntax

extension Discrepancy {
  /// What a rewritten template would have changed beyond what was intended.
  public var wording: String {
    switch problem {
    case .documents: "the number of documents would change"
    case .notation: "the file would no longer be JSON"
    case .kind: "\(subject) would become another kind of node"
    case .style: "the style of \(subject) would change"
    case .tag: "the tag of \(subject) would change"
    case .anchor: "the anchor of \(subject) would change"
    case .aliasTarget: "\(subject) would stand for another node"
    case .text: "the text of \(subject) would change"
    case .count: "the number of entries of \(subject) would change"
    case .literal: "what is written would read back as something else"
    case .comment: "a comment would change"
    case .foreignChange: "a change is about another file"
    }
  }

  private var subject: String {
    guard let before else { return "a node" }
    switch before.kind {
    case .scalar: return "'\(before.text ?? "")'"
    case .alias: return "an alias"
    case .mapping: return "a mapping"
    case .sequence: return "a list"
    }
  }
}
