import Syntax
import Testing

/// Checks what holds for every tree, on the fixtures and on real templates.
@Suite struct InvariantTests {
  @Test(arguments: SyntaxFixture.all)
  func fixture(_ fixture: SyntaxFixture) throws {
    guard let tree = try? SyntaxTree(parsing: try fixture.source) else { return }
    #expect(TreeInvariants(of: tree).violations == [])
  }

  /// Every file that a fixture's text becomes by one more or one less byte can be read or refused,
  /// but never makes the reader stop.
  @Test(arguments: SyntaxFixture.all)
  func cutFixture(_ fixture: SyntaxFixture) throws {
    let source = try fixture.source
    for count in source.bytes.indices {
      let bytes = Array(source.bytes.prefix(count))
      guard let tree = try? SyntaxTree(parsing: SourceText(path: source.path, bytes: bytes)) else {
        continue
      }
      #expect(TreeInvariants(of: tree, rereadingUpTo: 0).violations == [])
    }
  }

  @Test(.enabled(if: !Repository.corpusFolders.isEmpty), arguments: Repository.corpusFolders)
  func corpus(_ folder: String) throws {
    for path in Repository.templates(in: folder) {
      let source = SourceText(path: path, bytes: try Repository.bytes(path))
      guard let tree = try? SyntaxTree(parsing: source) else { continue }
      #expect(TreeInvariants(of: tree, rereadingUpTo: 80).violations == [])
    }
  }
}
