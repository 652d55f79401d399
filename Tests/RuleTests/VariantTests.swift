import Linting
import Rewriting
import Rules
import Syntax
import Testing

/// Fixes every template of `fixtures/rules` in other spellings of it.
struct VariantTests {
  /// Spellings that move bytes: the fix has to move with them.
  @Test(arguments: RuleFixture.all, FixtureVariant.allCases)
  func bytesOfVariantsAreFixedAlike(fixture: RuleFixture, variant: FixtureVariant) throws {
    let original = try Fixed(fixture.input, fixture.fileName)
    guard case .bytes(let input) = variant(original.tree),
      case .bytes(let expected) = variant(original.fixedTree)
    else { return }
    let fixed = try Fixed(input, fixture.fileName)
    #expect(try fixed.keepsBytesOutsideEdits)
    // What is added to a section, or to the template, shows the step of the sections at every level.
    guard variant != .deeperIndentation || !original.addsToSections else {
      #expect(fixed.meaning == original.meaning)
      return
    }
    #expect(fixed.bytes.visible == expected.visible)
  }

  /// Quotes around keys: what is added to block collections stays without quotes, what is added in
  /// braces takes those of its neighbours, so that only the meaning is the same there.
  @Test(arguments: RuleFixture.all)
  func quotedKeysAreFixedAlike(fixture: RuleFixture) throws {
    let original = try Fixed(fixture.input, fixture.fileName)
    let quotes = QuotedKeys(original.tree)
    guard !quotes.edits.isEmpty else {
      #expect(original.fixedTree.notation == .json, "there are keys to be quoted in YAML")
      return
    }
    let fixed = try Fixed(quotes.bytes(of: fixture.input), fixture.fileName)
    #expect(fixed.meaning == original.meaning)
    guard !original.changesFlowCollections, let edits = try original.edits,
      !quotes.areInside(edits)
    else { return }
    let expected = quotes.bytes(of: fixture.input, with: edits)
    #expect(fixed.bytes.visible == expected.visible)
  }

  /// Flow style: every byte differs, so the meaning is what has to be the same. Comments get lost, and
  /// with them what they suppress.
  @Test(arguments: RuleFixture.all, [false, true])
  func flowStyleIsFixedAlike(fixture: RuleFixture, isOverLines: Bool) throws {
    let original = try Fixed(fixture.input, fixture.fileName)
    guard !original.hasSuppressionComments else { return }
    let text = Transcription.text(of: original.tree, isOverLines: isOverLines)
    let fixed = try Fixed(Array(text.utf8), fixture.fileName)
    #expect(Meaning(fixed.tree) == Meaning(original.tree), "the transcription means something else")
    #expect(fixed.meaning == original.meaning)
    #expect(try fixed.keepsBytesOutsideEdits)
    #expect(fixed.withdrawn.isEmpty)
  }

  /// A variant that applies to nothing proves nothing.
  @Test(arguments: FixtureVariant.allCases)
  func variantsApplyToAlmostAllFixtures(variant: FixtureVariant) throws {
    let reasons = try RuleFixture.all.compactMap { fixture -> String? in
      let source = SourceText(path: fixture.fileName, bytes: fixture.input)
      guard case .none(let reason) = variant(try SyntaxTree(parsing: source)) else { return nil }
      return "\(fixture.testDescription): \(reason)"
    }
    #expect(reasons.count * 10 < RuleFixture.all.count, "\(reasons.joined(separator: "\n"))")
  }
}
