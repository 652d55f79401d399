/// One node in the contiguous storage of a tree; children follow their parent in document order.
struct NodeRecord {
  var kind: Node.Kind
  var style: Node.Style
  /// The position in the tree's list of tags, plus one; 0 where there is no tag.
  var tag: UInt16 = 0
  /// The first byte, tag and anchor included.
  var outerStart: Int32
  /// The first byte of the content, behind tag and anchor.
  var start: Int32
  /// The offset behind the last byte of the content.
  var end: Int32
  /// The position of the node that holds this one; -1 for the root of a document.
  var parent: Int32
  /// The position behind the last descendant.
  var next: Int32
  /// For a scalar whose value is not its source text, the position in the tree's decoded texts;
  /// for an alias, the position of its target; else -1.
  var link: Int32 = -1

  /// The source bytes of a scalar between the quotes, where there are any.
  var contentRange: Range<Int> {
    switch style {
    case .singleQuoted, .doubleQuoted: Int(start) + 1..<Int(end) - 1
    default: Int(start)..<Int(end)
    }
  }
}
