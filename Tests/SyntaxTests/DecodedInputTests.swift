import Testing

@testable import Syntax

/// A text that is given to libyaml decoded is read as if its own reader had decoded it.
@Suite struct DecodedInputTests {
  @Test(arguments: SyntaxFixture.all)
  func fixturesAreReadAlike(fixture: SyntaxFixture) throws {
    expectAlike(try fixture.source.bytes)
  }

  @Test(arguments: [
    "", "a", "\u{FEFF}a: b", "a: b\u{85}c: d", "a: b\u{2028}c: \u{2029}d", "\u{10FFFF}: \u{E000}",
    "a: \u{FEFF}b", "a: \u{FFFE}", "a: \u{7F}", "a: \u{1}", "a: \u{80}", "a: \u{9F}", "a: b\0",
    "a\r\nb: c\r",
    "a: \"\\U0001", "a: \"\\U0001F600\"", "a: '", "a: |", "a: |+\n\n", "%", "a: &", "- ",
    "é: ü\nö: [ä",
  ])
  func textsAreReadAlike(text: String) {
    expectAlike(Array(text.utf8))
  }

  @Test(arguments: [
    [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF],
  ])
  func malformedBytesAreRefusedAlike(bytes: [UInt8]) {
    expectAlike(Array("a: ".utf8) + bytes)
    expectAlike(Array("a: ".utf8) + bytes + Array(" b\nc: d".utf8))
  }

  /// Blocks of 64 bytes are looked at together.
  @Test(arguments: 60...70)
  func placesAroundTheEndOfABlockAreReadAlike(length: Int) {
    let start = "a: " + String(repeating: "x", count: length)
    for end in ["", "\n", "é", "\u{7F}", "\u{1F600}\nb: c"] {
      expectAlike(Array((start + end).utf8))
    }
  }

  private func expectAlike(
    _ bytes: [UInt8],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let source = SourceText(path: "a.yaml", bytes: bytes)
    let (mine, readers) = (
      outcome(of: source, usesReader: false), outcome(of: source, usesReader: true)
    )
    #expect(mine == readers, sourceLocation: sourceLocation)
  }

  /// Everything that is known of a tree, or why there is none.
  private func outcome(of source: SourceText, usesReader: Bool) -> [String] {
    do throws(SyntaxError) {
      let storage = try YAMLTreeBuilder.build(source, usesReader: usesReader)
      return storage.records.map { "\($0)" } + storage.tags + ["\(storage.decoded)"]
        + storage.decodedRanges.map { "\($0)" } + storage.anchors.map { "\($0)" }
    } catch {
      return ["\(error)"]
    }
  }
}
