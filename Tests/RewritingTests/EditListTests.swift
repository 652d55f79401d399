import Rewriting
import Syntax
import Testing

struct EditListTests {
  private let source = SourceText(path: "text.yaml", text: "0123456789")

  @Test func editsAreAppliedInTheOrderOfTheText() throws {
    let list = try EditList([edit(8, 10, "nine"), edit(0, 0, "<"), edit(3, 5, ""), edit(5, 5, "|")])
    #expect(list.applied(to: source) == Array("<012|567nine".utf8))
    #expect(list.edits.map(\.range.lowerBound) == [0, 3, 5, 8])
  }

  @Test func noEditsChangeNothing() throws {
    #expect(EditList().isEmpty)
    #expect(EditList().applied(to: source) == source.bytes)
  }

  @Test func equalEditsCountOnce() throws {
    let list = try EditList([edit(2, 4, "x"), edit(2, 4, "x"), edit(6, 6, "y"), edit(6, 6, "y")])
    #expect(list.applied(to: source) == Array("01x45y6789".utf8))
  }

  @Test func insertionsBesideAReplacementFit() throws {
    let list = try EditList([edit(2, 4, "x"), edit(2, 2, "<"), edit(4, 4, ">")])
    #expect(list.applied(to: source) == Array("01<x>456789".utf8))
  }

  @Test(arguments: [
    [edit(2, 5, "x"), edit(4, 6, "y")], [edit(2, 5, "x"), edit(3, 3, "y")],
    [edit(2, 2, "x"), edit(2, 2, "y")], [edit(2, 5, "x"), edit(2, 5, "y")],
    [edit(2, 5, "x"), edit(2, 3, "y")],
  ])
  func editsThatOverlapAreRefused(edits: [Edit]) {
    #expect(throws: EditConflict.self) { try EditList(edits) }
  }
}

private func edit(_ start: Int32, _ end: Int32, _ text: String) -> Edit {
  Edit(range: ByteRange(start, end), replacement: Array(text.utf8))
}
