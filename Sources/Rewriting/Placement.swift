internal import Syntax

/// An edit and its rank among the edits at the same place.
struct Placement {
  var edit: Edit
  /// How deep the changed node is nested: what belongs to an inner node ends before what belongs to
  /// an outer one.
  var depth: Int

  /// The edits, those that insert at one place joined to one.
  static func joined(_ placements: [Placement]) -> [Edit] {
    let sorted = placements.sorted {
      let (left, right) = ($0.edit.range, $1.edit.range)
      return (left.lowerBound, left.upperBound, -$0.depth)
        < (right.lowerBound, right.upperBound, -$1.depth)
    }
    var edits: [Edit] = []
    for placement in sorted {
      let edit = placement.edit
      if let last = edits.last, last.range == edit.range, last.range.isEmpty {
        edits[edits.count - 1] = Edit(
          range: edit.range,
          replacement: last.replacement + edit.replacement
        )
      } else {
        edits.append(edit)
      }
    }
    return edits
  }
}

extension Node {
  /// The number of collections around the node.
  var depth: Int {
    var depth = 0
    var node = self
    while let parent = node.parent {
      depth += 1
      node = parent
    }
    return depth
  }
}
