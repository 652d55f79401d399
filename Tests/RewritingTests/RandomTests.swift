import Foundation
import Rewriting
import Syntax
import TestSupport
import Testing

/// Rewrites random texts: whatever is not refused must read back as what it should.
///
/// `REWRITING_SEEDS=100000 swift test --filter RandomTests` tries more.
struct RandomTests {
  static let seedCount =
    ProcessInfo.processInfo.environment["REWRITING_SEEDS"].flatMap(UInt64.init) ?? 1_000

  @Test(arguments: ["yaml", "json"], [false, true])
  func rewrittenTextsHoldWhatTheyShould(notation: String, takesOut: Bool) {
    var valid = 0
    for seed in 0..<RandomTests.seedCount {
      let text = notation == "yaml" ? RandomText.yaml(seed: seed) : RandomText.json(seed: seed)
      var trial = Trial(path: "random.\(notation)", text: text, seed: seed)
      trial.takesOut = takesOut
      if trial.isValid { valid += 1 }
      guard let failure = trial.failure else { continue }
      let smallest = trial.shrunk()
      Issue.record("seed \(seed): \(smallest.failure ?? failure)\n\(smallest)")
      return
    }
    #expect(valid > RandomTests.seedCount / 2)
  }
}

/// A text and some changes that numbers choose among its nodes.
private struct Trial: CustomStringConvertible {
  var path: String
  var text: String
  /// For each change, the position of its node and the variety of its value.
  var picks: [(node: Int, value: Int)]
  /// Whether entries, items and comments are taken out as well.
  var takesOut = false

  init(path: String, text: String, seed: UInt64) {
    self.path = path
    self.text = text
    var random = RandomSource(seed: ~seed)
    picks = (0..<1 + random.below(4)).map { _ in (random.below(1_000), random.below(1_000)) }
  }

  private var tree: SyntaxTree? {
    try? SyntaxTree(parsing: SourceText(path: path, text: text))
  }

  var isValid: Bool { tree != nil }

  var description: String {
    let edits = tree.flatMap { try? Rewriter($0).edits(for: changes(in: $0)) }
    let result = tree.flatMap { edits?.applied(to: $0.source) } ?? []
    return """
      \(picks.count) changes of
      \(text.debugDescription)
      give
      \(String(decoding: result, as: UTF8.self).debugDescription)
      """
  }

  /// What is wrong with the rewritten text; nil where nothing is, or where the changes are refused.
  var failure: String? {
    guard let tree else { return nil }
    let changes = changes(in: tree)
    guard let edits = try? Rewriter(tree).edits(for: changes) else { return nil }
    let result = SourceText(path: path, bytes: edits.applied(to: tree.source))
    do {
      let rewritten = try SyntaxTree(parsing: result)
      let discrepancy = Proof(changes).discrepancy(between: tree, and: rewritten)
      return discrepancy.map { "\($0.problem)" } ?? variantFailure(result.bytes)
    } catch {
      return "\(error)"
    }
  }

  /// The variant of the text that is rewritten in another way, if there is one.
  private func variantFailure(_ expected: [UInt8]) -> String? {
    let before = Array(text.utf8)
    for variant in [Variant.carriageReturns, .byteOrderMark] where before.contains(0x0A) {
      guard let bytes = variant(before), let after = variant(expected) else { continue }
      let source = SourceText(path: path, bytes: bytes)
      let tree = try? SyntaxTree(parsing: source)
      let edits = tree.flatMap { try? Rewriter($0).edits(for: changes(in: $0)) }
      guard edits?.applied(to: source) == after else { return "\(variant)" }
    }
    return nil
  }

  /// The smallest trial that fails as well, reached by leaving out changes and lines.
  func shrunk() -> Trial {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in best.smaller where candidate.failure != nil {
        best = candidate
        isSmaller = true
        break
      }
    }
    return best
  }

  private var smaller: [Trial] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let byLine = lines.indices.map { index in
      var trial = self
      trial.text = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
      return trial
    }
    let byChange = picks.indices.map { index in
      var trial = self
      trial.picks.remove(at: index)
      return trial
    }
    return byChange + byLine
  }

  private func changes(in tree: SyntaxTree) -> [Change] {
    var nodes: [Node] = []
    func visit(_ node: Node) {
      nodes.append(node)
      for entry in node.entries { visit(entry.value) }
      for item in node.items { visit(item) }
    }
    tree.documents.forEach(visit)
    guard !nodes.isEmpty else { return [] }
    return picks.map { pick in
      let node = nodes[pick.node % nodes.count]
      if takesOut, let change = removal(of: node, pick.value) { return change }
      let value = Trial.values[pick.value % Trial.values.count]
      return switch node.kind {
      case .mapping: .insert(key: ["New", "A B", "yes"][pick.value % 3], value: value, into: node)
      case .sequence: .append(value, to: node)
      case .scalar, .alias: .replace(node, with: value)
      }
    }
  }

  /// A removal, or a change of a comment; nil for three values in seven.
  private func removal(of node: Node, _ value: Int) -> Change? {
    guard node.parent != nil else { return nil }
    let member = node.keyOfEntry ?? node
    let comments = node.tree.comments
    switch value % 7 {
    case 0, 1: return .remove(member)
    case 2: return .addComment("# text", above: member)
    case 3 where !comments.isEmpty:
      let comment = comments[value % comments.count]
      return .editComment(comment.range, to: value % 2 == 0 ? nil : "# text", of: member)
    default: return nil
    }
  }

  private static let values: [Literal] = [
    "Active", "", "true", "*", "a: b # c", "it's", "two\nlines", "é 😀", true, [:], [],
    ["Mode": "Active"], ["a", ["b": ["c", "d"]]], ["a": [["b": "c"]], "d": "2012-10-17"],
    .tagged(tag: "!Sub", longForm: "Fn::Sub", text: "arn:${AWS::Partition}:iam"),
    [.tagged(tag: "!Sub", longForm: "Fn::Sub", text: "arn:${AWS::Partition}:iam")],
    true, ["Enabled": false],
    ["Policy": .tagged(tag: "!Sub", longForm: "Fn::Sub", text: "{\n  \"a\": \"${b}\"\n}\n")],
  ]
}
