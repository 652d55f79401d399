/// How often the documents of a tree speak of one node.
extension SyntaxTree {
  /// The number of ways in which a node is reached from the root of its document: 1 unless the node,
  /// or a collection around it, is the target of aliases.
  ///
  /// Never counts beyond ``maximumOccurrences``.
  public func occurrences(of node: Node) -> Int {
    guard !aliases.isEmpty else { return 1 }
    var known: [Int32: Int] = [:]
    // Not recursive: a chain of aliases may be longer than a stack is deep.
    var pending = [node.index]
    while let index = pending.last {
      let referrers = referrers(of: index)
      let unknown = known[index] == nil ? referrers.filter { known[$0] == nil } : []
      guard unknown.isEmpty else {
        pending.append(contentsOf: unknown)
        continue
      }
      pending.removeLast()
      let count = referrers.reduce(0) { $0 + (known[$1] ?? 0) }
      known[index] = referrers.isEmpty ? 1 : min(count, SyntaxTree.maximumOccurrences)
    }
    return known[node.index] ?? 1
  }

  /// The count at which counting stops: aliases of aliases multiply.
  public static let maximumOccurrences = 1_000_000

  /// The collection that holds a node and the aliases that stand for it.
  private func referrers(of index: Int32) -> [Int32] {
    let parent = records[Int(index)].parent
    let first = aliases.partitioningIndex { records[Int($0)].link >= index }
    let referrers = aliases[first...].prefix { records[Int($0)].link == index }
    return parent < 0 ? Array(referrers) : [parent] + referrers
  }

  /// The name of the anchor that a node bears.
  func anchor(of index: Int32) -> ByteRange? {
    let first = anchors.partitioningIndex { $0.node >= index }
    guard first < anchors.count, anchors[first].node == index else { return nil }
    return anchors[first].name
  }
}

extension Array {
  /// The first index whose element belongs to the second part of an array in two parts.
  fileprivate func partitioningIndex(_ belongsToSecondPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
