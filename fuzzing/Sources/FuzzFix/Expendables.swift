import Rewriting
import Syntax

/// The bytes that some changes may take away: values that are replaced, comments that are edited, items
/// and entries that are removed; besides these only white space, and where something is removed its
/// dash or comma.
struct Expendables {
  private var ranges: [ByteRange] = []
  private var takesSeparators = false

  init(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .insert, .append, .addComment: break
      case .replace(let node, _): ranges.append(node.outerRange)
      case .editComment(let range, _, _): ranges.append(range)
      case .remove(let node):
        ranges.append(Expendables.range(removing: node))
        takesSeparators = true
      }
    }
  }

  /// Whether an edit of a text may take away what it does.
  func cover(_ edit: Edit, of source: SourceText) -> Bool {
    edit.range.indices.allSatisfy { offset in
      let byte = source.bytes[offset]
      return byte.isWhitespace
        || takesSeparators && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-"))
        || ranges.contains { $0.indices.contains(offset) }
    }
  }

  /// An item, or the entry of a key, with the collections that nothing is left of without it.
  private static func range(removing node: Node) -> ByteRange {
    var node = node
    while let parent = node.parent {
      guard parent.isMapping else {
        // A list may be emptied by several changes; all of it is rules and reasons.
        node = parent
        continue
      }
      guard let entry = parent.entries.first(where: { $0.key == node || $0.value == node }) else {
        break
      }
      guard parent.onlyEntry != nil, parent.parent != nil else {
        let start = min(entry.key.outerRange.lowerBound, entry.value.outerRange.lowerBound)
        return ByteRange(start, max(entry.key.range.upperBound, entry.value.range.upperBound))
      }
      node = parent
    }
    return node.outerRange
  }
}
