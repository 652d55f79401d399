import Linting
import Rewriting
import Syntax
import Testing

@testable import Reporting

/// Every message follows the convention and every case has a message of its own.
@Suite struct WordingTests {
  private func check(_ messages: [String]) {
    #expect(Set(messages).count == messages.count)
    for message in messages {
      #expect(!message.hasSuffix("."))
      #expect(message.first.map { !$0.isUppercase } ?? false)
      #expect(!message.contains("\n"))
    }
  }

  @Test func syntaxErrors() {
    let problems: [SyntaxError.Problem] = [
      .unsupportedEncoding, .tooLarge, .nestedTooDeeply, .undefinedAlias("a"), .recursiveAlias("a"),
      .malformedYAML("x"), .malformedJSON(expected: "x"),
    ]
    let messages = problems.map { SyntaxError($0, at: 0).wording }
    check(messages)
    #expect(messages[2] == "collections are nested more than 512 deep; flatten them")
    #expect(messages[3] == "alias '*a' has no anchor; define '&a' before it")
    #expect(messages[6] == "malformed JSON: expected x; correct it or exclude the file")
  }

  @Test func rewritingErrors() throws {
    let tree = try SyntaxTree(parsing: SourceText(path: "", text: "a: b"))
    let node = try #require(tree.documents.first)
    let problems: [RewritingError.Problem] = [
      .notAMapping, .notASequence, .existingKey("Tracing"), .conflictingChanges, .collection,
      .fixedShape, .unwritableText("x"), .unterminatedText, .undecidableLayout,
    ]
    let messages = problems.map { RewritingError($0, at: node).wording }
    check(messages)
    #expect(messages[2] == "key 'Tracing' is there already; correct its value")
  }

  @Test func discrepancies() throws {
    let old = try SyntaxTree(parsing: SourceText(path: "", text: "a: b"))
    let new = try SyntaxTree(parsing: SourceText(path: "", text: "a: c"))
    let discrepancy = try #require(Proof([]).discrepancy(between: old, and: new))
    #expect(discrepancy.wording == "the text of 'b' would change")
    let reason = FixResult.Reason.difference(discrepancy)
    #expect(
      reason.wording == "the fix failed its proof (the text of 'b' would change); "
        + "fix it by hand, and report this as a bug of xraylint"
    )
  }

  @Test func problemOfAWholeFileHasNoPlace() {
    let source = SourceText(path: "a.yaml", bytes: [0xFF, 0xFE])
    #expect(FileProblem(SyntaxError(.unsupportedEncoding, at: 0), in: source).location == nil)
    // libyaml may name a place behind the end.
    let late = FileProblem(SyntaxError(.malformedYAML("x"), at: 99), in: source)
    #expect(late.location?.line == 1)
  }
}
