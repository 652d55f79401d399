import Syntax

/// What holds for every tree, whatever the file; collects the places where it does not.
struct TreeInvariants {
  private(set) var violations: [String] = []
  private let source: SourceText
  /// The size up to which the text of a node is read again on its own.
  private let rereadingLimit: Int

  init(of tree: SyntaxTree, rereadingUpTo limit: Int = .max) {
    source = tree.source
    rereadingLimit = limit
    var end: Int32 = 0
    for document in tree.documents {
      check(document.outerRange.lowerBound >= end, document, "overlaps the document before")
      check(document.parent == nil, document, "is a root with a parent")
      end = document.range.upperBound
      visit(document)
    }
    checkLocations(tree)
  }

  private mutating func check(_ isTrue: Bool, _ node: Node, _ violation: @autoclosure () -> String)
  {
    guard !isTrue else { return }
    let place = "\(node.range.lowerBound)..<\(node.range.upperBound)"
    violations.append("\(source.path): \(node.kind) \(place) \(violation())")
  }

  private mutating func visit(_ node: Node) {
    check(node.outerRange.contains(node.range), node, "reaches out of its outer range")
    check(
      node.outerRange.lowerBound == node.range.lowerBound || node.tag != nil || node.anchor != nil,
      node,
      "has properties that are none"
    )
    switch node.kind {
    case .scalar: visitScalar(node)
    case .mapping, .sequence: visitCollection(node)
    case .alias:
      check(node.target < node, node, "stands before its target")
      let name = node.target.anchor.map { "*" + $0 }
      check(name == source[node.range], node, "has another name than its anchor")
    }
  }

  private mutating func visitCollection(_ node: Node) {
    let children = node.isMapping ? node.entries.flatMap { [$0.key, $0.value] } : Array(node.items)
    check(node.lastEntry == node.entries.reversed().first, node, "has another last entry")
    check(node.lastItem == node.items.reversed().first, node, "has another last item")
    var end = node.range.lowerBound
    var sibling: Node?
    for child in children {
      check(child.previousSibling == sibling, child, "has another sibling before it")
      sibling = child
      check(child.outerRange.lowerBound >= end, child, "overlaps the node before")
      check(child.parent == node, child, "has another parent")
      check(child.isInside(node) && !node.isInside(child), child, "is not inside its parent")
      visit(child)
      end = child.range.upperBound
    }
    check(children.isEmpty == node.isEmpty, node, "is empty or not")
    let text = source.bytes[node.range.indices]
    let brackets: [UInt8] = node.isMapping ? Array("{}".utf8) : Array("[]".utf8)
    if node.style == .flow, text.first == brackets[0], text.last == brackets[1] {
      check(node.range.upperBound > end, node, "ends in its last child")
    } else {
      check(end == node.range.upperBound, node, "does not end where its last child ends")
      check(node.style == .block || node.parent?.style == .flow, node, "has no brackets")
    }
    checkRereading(node)
  }

  private mutating func visitScalar(_ node: Node) {
    let text = source.bytes[node.range.indices]
    switch node.style {
    case .singleQuoted, .doubleQuoted:
      let quote: UInt8 = node.style == .singleQuoted ? .ascii("'") : .ascii("\"")
      check(text.count >= 2 && text.first == quote && text.last == quote, node, "lacks quotes")
      let isVerbatim = !text.contains { $0.isLineBreak || $0 == .ascii("\\") || $0 > 0x7F }
      if isVerbatim, !text.dropFirst().dropLast().contains(quote) {
        checkText(node, equals: text.dropFirst().dropLast())
      }
    case .plain:
      let isTrimmed = text.first?.isWhitespace != true && text.last?.isWhitespace != true
      check(isTrimmed, node, "starts or ends with white space")
      if !hasLineBreak(text) { checkText(node, equals: text) }
    case .literal, .folded: checkBlockScalarEnd(node)
    case .block, .flow: check(false, node, "has the style of a collection")
    }
    if node.style != .plain || text.contains(where: \.isLineBreak) { checkRereading(node) }
  }

  /// Whether a text holds a line break of YAML 1.1, some of which are beyond ASCII.
  private func hasLineBreak(_ text: ArraySlice<UInt8>) -> Bool {
    let others = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]] as [[UInt8]]
    return text.contains(where: \.isLineBreak) || others.contains { text.contains($0) }
  }

  private mutating func checkText(_ node: Node, equals bytes: ArraySlice<UInt8>) {
    let isEqual = node.text.map { $0.utf8.elementsEqual(bytes) } ?? false
    check(isEqual, node, "has the value \(node.text ?? "nil")")
  }

  /// Checks that a block scalar does not end with a blank line, unless that is a part of its value.
  private mutating func checkBlockScalarEnd(_ node: Node) {
    guard let header = node.blockScalarHeader, header.chomping != .keep else { return }
    let lines = source.bytes[node.range.indices].split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isLineBreak
    )
    guard lines.count > 1, let last = lines.last, let text = node.text else { return }
    let valueEndsBlank = text.utf8.reversed().first { !$0.isLineBreak }.map(\.isBlank) ?? false
    check(!last.allSatisfy(\.isBlank) || valueEndsBlank, node, "ends with a blank line")
  }

  /// Checks that the text of a node, read on its own, has the same value.
  private mutating func checkRereading(_ node: Node) {
    guard node.range.count <= rereadingLimit, Rereading.isPossible(for: node) else { return }
    let again = Rereading.text(of: node)
    guard let tree = try? SyntaxTree(parsing: again), tree.documents.count == 1 else {
      return check(false, node, "cannot be read on its own")
    }
    let isEqual = Rereading.hasSameValue(node, tree.documents[0])
    check(isEqual, node, "has another value when read on its own")
  }

  private mutating func checkLocations(_ tree: SyntaxTree) {
    let table = LineTable(source)
    let naive = NaiveLocations(source)
    for document in tree.documents {
      for node in document.descendants where !node.isScalar {
        let location = table.location(of: node.range.lowerBound)
        let expected = naive[node.range.lowerBound]
        check(location == expected, node, "is at \(location), not \(expected)")
      }
    }
  }
}
