import Syntax
import Testing

@testable import Rewriting

/// Edits that many fixes share are worked out once.
struct KnownEditsTests {
  @Test func sectionsAreLookedAtOnce() throws {
    let text = "Resources:\n  A: {Type: T}\n"
    let tree = try SyntaxTree(parsing: SourceText(path: "t.yaml", text: text))
    let section = try #require(tree.documents.first?["Resources"])
    let resource = try #require(section["A"])
    var known = KnownEdits()
    var made: [Node] = []
    func edits(_ change: Change) throws(RewritingError) -> [Edit] {
      let grouped = NodeChange.grouped([change])[0]
      return try known.edits(for: grouped) { change throws(RewritingError) in
        made.append(change.node)
        guard change.additions.count == 1, case .entry(let entry) = change.additions[0] else {
          throw RewritingError(.notAMapping, at: change.node)
        }
        return [Edit(at: text.utf8.count, entry.key)]
      }
    }
    for _ in 0..<3 {
      for key in ["B", "C"] {
        let found = try edits(.insert(key: key, value: ["Type": "T"], into: section))
        #expect(found == [Edit(at: text.utf8.count, key)])
      }
      #expect(throws: RewritingError.self) { try edits(.append("a", to: section)) }
    }
    #expect(made == [section, section, section])
    // What belongs to one resource is asked for once anyhow, and not kept.
    for _ in 0..<2 { _ = try edits(.insert(key: "B", value: "b", into: resource)) }
    #expect(made.suffix(2) == [resource, resource])
  }
}
