/// How often the documents of a tree speak of one node.
extension SyntaxTree {
  /// The number of ways in which a node is reached from the root of its document: 1 unless the node,
  /// or a collection around it, is the target of aliases.
  ///
  /// Never counts beyond ``maximumOccurrences``.
  public func occurrences(of node: Node) -> Int {
    guard !aliases.isEmpty else { return 1 }
    var known: [Int32: Int] = [:]
    return occurrences(of: node.index, &known)
  }

  /// The count at which counting stops: aliases of aliases multiply.
  public static let maximumOccurrences = 1_000_000

  private func occurrences(of index: Int32, _ known: inout [Int32: Int]) -> Int {
    if let count = known[index] { return count }
    let parent = records[Int(index)].parent
    var count = parent < 0 ? 1 : occurrences(of: parent, &known)
    for alias in aliases where records[Int(alias)].link == index {
      count = min(count + occurrences(of: alias, &known), SyntaxTree.maximumOccurrences)
    }
    known[index] = count
    return count
  }
}
