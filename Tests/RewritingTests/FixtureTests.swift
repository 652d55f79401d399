import Rewriting
import Syntax
import Testing

/// Runs every folder of `fixtures/rewriting`.
struct FixtureTests {
  @Test(arguments: Fixture.rewriting)
  func changesYieldTheExpectedBytes(fixture: Fixture) throws {
    let result = try rewrite(fixture.before, as: fixture)
    #expect(text(result) == text(fixture.after ?? []))
  }

  @Test(arguments: Fixture.rewriting, Variant.allCases)
  func variantsAreRewrittenAlike(fixture: Fixture, variant: Variant) throws {
    guard !fixture.exceptions.contains(variant.rawValue), let before = variant(fixture.before),
      let after = fixture.after
    else { return }
    #expect(text(try rewrite(before, as: fixture)) == text(variant(after) ?? []))
  }

  @Test(arguments: Fixture.refused)
  func changesThatCannotBeMadeAreRefused(fixture: Fixture) throws {
    let tree = try SyntaxTree(parsing: SourceText(path: fixture.path, bytes: fixture.before))
    let changes = try fixture.changes.map(ChangeNotation(tree: tree).change)
    let error = #expect(throws: RewritingError.self) { try Rewriter(tree).edits(for: changes) }
    #expect(error.map { "\($0.problem)".prefix { $0 != "(" } } == fixture.problem.map { $0[...] })
  }

  @Test func everyFolderIsComplete() {
    for fixture in Fixture.all {
      #expect(!fixture.before.isEmpty, "\(fixture.name) has no file before the changes")
      #expect(!fixture.changes.isEmpty, "\(fixture.name) has no changes")
      #expect((fixture.after == nil) == (fixture.problem != nil), "\(fixture.name)")
    }
    #expect(Fixture.all.count > 60)
  }

  /// Rewrites a file and checks what holds for every rewriting: the bytes between the edits are the
  /// original ones, the result parses, and it holds what it should.
  private func rewrite(_ bytes: [UInt8], as fixture: Fixture) throws -> [UInt8] {
    let tree = try SyntaxTree(parsing: SourceText(path: fixture.path, bytes: bytes))
    let changes = try fixture.changes.map(ChangeNotation(tree: tree).change)
    let edits = try Rewriter(tree).edits(for: changes)
    let result = edits.applied(to: tree.source)
    var (old, new) = (0, 0)
    for edit in edits.edits {
      let length = Int(edit.range.lowerBound) - old
      #expect(bytes[old..<old + length] == result[new..<new + length])
      old = Int(edit.range.upperBound)
      new += length + edit.replacement.count
    }
    #expect(bytes[old...] == result[new...])
    let rewritten = try SyntaxTree(parsing: SourceText(path: fixture.path, bytes: result))
    let discrepancy = Proof(changes).discrepancy(between: tree, and: rewritten)
    #expect(discrepancy == nil, "\(text(result))")
    return result
  }

  private func text(_ bytes: [UInt8]) -> String {
    // Strings compare by canonical equivalence and take CR LF as one character.
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      $0 == "\r" ? "\\r" : String($0)
    }.joined()
  }
}
