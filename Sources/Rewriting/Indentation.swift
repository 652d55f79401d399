internal import Syntax

/// How far the block collections of a file are indented.
struct Indentation {
  private let lines: Lines
  /// The step of the file: that of its first nested block mapping with a positive one, else 2.
  let fileStep: Int
  /// For the root of a document, whether its first block list under a key is indented.
  private var listsAreIndented: [Node: Bool?] = [:]

  init(_ tree: SyntaxTree, _ lines: Lines) {
    self.lines = lines
    let steps = tree.documents.lazy.compactMap { Indentation.firstStep(in: $0, lines) }
    fileStep = tree.notation == .json ? 2 : steps.first { _ in true } ?? 2
  }

  /// The column of the keys of a block mapping or the dashes of a block sequence.
  ///
  /// A block mapping with a tag or an anchor starts behind them, and behind those of its first key.
  static func column(of collection: Node, _ lines: Lines) -> Int {
    var start = collection.range.lowerBound
    if start != collection.outerRange.lowerBound, let first = collection.firstKeyStart {
      start = min(start, first)
    }
    return lines.column(of: Int(start))
  }

  /// The column of the keys of a block mapping or the dashes of a block sequence.
  func column(of collection: Node) -> Int {
    Indentation.column(of: collection, lines)
  }

  /// The number of columns between a key of a block mapping and the keys below it.
  func step(of mapping: Node) -> Int {
    Indentation.step(of: mapping, lines) ?? fileStep
  }

  /// Whether a new block list below a node stands deeper than its key: as the other lists of the
  /// resource do, else those of the document.
  mutating func indentsLists(near node: Node) -> Bool {
    let around = sequence(first: node) { $0.parent }.reversed()
    // A resource stands two levels below the root, behind `Resources` and its own name.
    if let resource = around.prefix(3).last, let answer = firstListIsIndented(in: resource) {
      return answer
    }
    let root = around[0]
    if listsAreIndented[root] == nil { listsAreIndented[root] = firstListIsIndented(in: root) }
    return (listsAreIndented[root] ?? nil) ?? true
  }

  private static func step(of mapping: Node, _ lines: Lines) -> Int? {
    guard mapping.isMapping, let parent = mapping.parent, parent.isMapping, mapping.style == .block
    else { return nil }
    let step = column(of: mapping, lines) - column(of: parent, lines)
    return step > 0 ? step : nil
  }

  private static func firstStep(in node: Node, _ lines: Lines) -> Int? {
    guard node.style == .block else { return nil }
    if let step = step(of: node, lines) { return step }
    for entry in node.entries {
      if let step = firstStep(in: entry.value, lines) { return step }
    }
    for item in node.items {
      if let step = firstStep(in: item, lines) { return step }
    }
    return nil
  }

  private func firstListIsIndented(in node: Node) -> Bool? {
    guard node.style == .block else { return nil }
    for entry in node.entries {
      if entry.value.isSequence, entry.value.style == .block {
        return column(of: entry.value) > column(of: node)
      }
      if let answer = firstListIsIndented(in: entry.value) { return answer }
    }
    for item in node.items {
      if let answer = firstListIsIndented(in: item) { return answer }
    }
    return nil
  }
}
