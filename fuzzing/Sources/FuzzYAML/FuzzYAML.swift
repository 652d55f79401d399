import FuzzingSupport
import LineMutation
import Syntax

/// Reads any bytes as YAML: they are refused, or give a tree whose invariants hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let source = FuzzInput(start, count).source("fuzz.yaml")
  guard let tree = try? SyntaxTree(parsing: source) else { return 0 }
  // Rereading counts columns from CR and LF; a mark inside the text, which takes no column, and the
  // other line breaks of YAML 1.1 make it read something else, and so do handles of tags.
  let marks =
    [
      [0xEF, 0xBB, 0xBF], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9], Array("%TAG".utf8),
    ] as [[UInt8]]
  let body = source.bytes[source.byteOrderMarkLength...]
  let isPlain = !marks.contains { body.contains($0) }
  let violations = TreeInvariants(of: tree, rereadingUpTo: isPlain ? .max : 0).violations
  expect(violations.isEmpty, violations.joined(separator: "\n"))
  for node in tree.documents.flatMap(\.descendants) {
    expect((1...SyntaxTree.maximumOccurrences).contains(tree.occurrences(of: node)), "occurrences")
    for entry in node.effectiveEntries {
      guard let key = entry.key.target.text, key != "<<" else { continue }
      expect(node.lookup(key)?.entry == entry, "lookup of '\(key)' finds another entry")
    }
  }
  return 0
}

/// Changes lines and blocks of the text rather than bytes.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateYAML(
  _ start: UnsafeMutablePointer<UInt8>,
  _ count: Int,
  _ limit: Int,
  _ seed: UInt32
) -> Int {
  LineMutator.mutate(start, count, limit: limit, seed: seed)
}
