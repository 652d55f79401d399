/// Comparison of what nodes of different trees hold.
extension Node {
  /// Whether two nodes and all below them are of the same kinds, styles, tags and texts.
  ///
  /// Records are compared where they lie, without making nodes. False where aliases or anchors would
  /// have to be followed.
  public func hasSameContent(as other: Node) -> Bool {
    guard tree.anchors.isEmpty, other.tree.anchors.isEmpty else { return false }
    let count = record.next - index
    guard other.record.next - other.index == count else { return false }
    return (0..<count).allSatisfy { offset in
      let (mine, others) = (index + offset, other.index + offset)
      let (left, right) = (tree.records[Int(mine)], other.tree.records[Int(others)])
      guard left.kind == right.kind, left.style == right.style,
        left.next - mine == right.next - others
      else { return false }
      guard left.tag == right.tag || left.tag > 0 && right.tag > 0 else { return false }
      if left.tag > 0, tree.tags[Int(left.tag) - 1] != other.tree.tags[Int(right.tag) - 1] {
        return false
      }
      return switch left.kind {
      case .scalar: other.tree.withText(of: others) { tree.hasText(mine, $0) }
      case .alias: false
      case .mapping, .sequence: true
      }
    }
  }
}
