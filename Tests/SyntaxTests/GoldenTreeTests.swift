import Syntax
import Testing

/// Compares the tree, or the error, of each fixture with its golden file.
///
/// `RECORD_FIXTURES=1 swift test --filter GoldenTreeTests` writes the golden files anew.
@Suite struct GoldenTreeTests {
  @Test(arguments: SyntaxFixture.all)
  func tree(_ fixture: SyntaxFixture) throws {
    let source = try fixture.source
    let (text, fileExtension) = GoldenTreeTests.outcome(source)
    if Repository.isRecording { try fixture.record(text, as: fileExtension) }
    #expect(fixture.golden(fileExtension) == text)
    #expect(fixture.situation.hasPrefix("error-") == (fileExtension == "error"))
  }

  @Test(.disabled(if: Repository.isRecording))
  func goldenFilesBelongToExactlyOneFixture() {
    let goldenFiles = SyntaxFixture.fileNames.filter { name in
      SyntaxFixture.goldenExtensions.contains { name.hasSuffix(".\($0)") }
    }
    let situations = SyntaxFixture.all.map(\.situation)
    #expect(goldenFiles.map { String($0.prefix { $0 != "." }) }.sorted() == situations.sorted())
    #expect(Set(situations).count == situations.count)
    #expect(SyntaxFixture.fileNames.count == 2 * SyntaxFixture.all.count)
  }

  /// The dump of the tree or the description of the error, and the extension of its golden file.
  private static func outcome(_ source: SourceText) -> (text: String, fileExtension: String) {
    do throws(SyntaxError) {
      return (TreeDump(try SyntaxTree(parsing: source)).description, "tree")
    } catch {
      let location = LineTable(source).location(of: error.offset)
      let place = "\(location.line):\(location.column) (byte \(error.offset))"
      return ("\(place) \(error.problem)\n", "error")
    }
  }
}
