import FuzzingSupport
import Syntax

/// Reads any bytes as JSON: exactly what RFC 8259 allows is read, and where libyaml takes the text as
/// well, it gives the same tree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let source = FuzzInput(start, count).source("fuzz.json")
  let first = source.firstSignificantByte
  // Anything else is never taken for JSON.
  guard first == .ascii("{") || first == .ascii("[") else { return -1 }
  let grammar = JSONGrammar.verdict(on: source.bytes[source.byteOrderMarkLength...])
  let tree: SyntaxTree
  do throws(SyntaxError) {
    tree = try SyntaxTree(parsing: source)
  } catch {
    let isDeep = error.problem == .nestedTooDeeply
    expect(isDeep ? grammar.depth > SyntaxTree.maximumDepth : !grammar.isJSON, "refused: \(error)")
    return 0
  }
  expect(grammar.isJSON, "accepts what is not JSON")
  expect(grammar.depth <= SyntaxTree.maximumDepth, "accepts what is nested too deeply")
  compare(tree)
  return 0
}

/// Compares a tree with the one that libyaml gives of the same text behind a comment.
private func compare(_ tree: SyntaxTree) {
  let body = tree.source.bytes[tree.source.byteOrderMarkLength...]
  // To YAML 1.1, these characters are line breaks, which quoted text folds.
  let lineBreaks = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]] as [[UInt8]]
  guard !lineBreaks.contains(where: { body.contains($0) }) else { return }
  let comment = Array("#\n".utf8)
  let source = SourceText(path: "fuzz.yaml", bytes: comment + body)
  guard let yaml = try? SyntaxTree(parsing: source) else { return }
  let shift = Int32(comment.count - tree.source.byteOrderMarkLength)
  let (left, right) = (tree.documents[0].descendants, yaml.documents[0].descendants)
  expect(yaml.documents.count == 1 && left.count == right.count, "libyaml reads other nodes")
  for (left, right) in zip(left, right) {
    expect(left.kind == right.kind && left.style == right.style, "libyaml reads another node")
    expect(left.isScalar == (left.text != nil), "a scalar without text")
    let isEqual = left.text.map { Array($0.utf8) } == right.text.map { Array($0.utf8) }
    expect(isEqual, "libyaml reads \(right.text ?? "nil"), not \(left.text ?? "nil")")
    expect(
      left.range.lowerBound + shift == right.range.lowerBound
        && left.range.upperBound + shift == right.range.upperBound,
      "libyaml reads \(right.range), not \(left.range) and \(shift)"
    )
  }
}
