import IAM
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    "xray:PutTraceSegments", "XRAY:PUTTRACESEGMENTS", "xray:puttracesegments", "xray:*",
    "xray:Put*", "xray:*Segments", "xray:*Trace*", "xray:Put*Seg*s", "xray:PutTraceSegment?",
    "xray:PutTrace????????", "xray:PutTraceSegments*", "xray:**", "*", "**", "*:*", "*:Put*",
    "x*:Put*", "?ray:PutTraceSegments", "xray:*?s", "xr*ay*:*P*S*", "*xray:PutTraceSegments",
  ])
  func standsForTheAction(pattern: String) {
    #expect(Pattern(pattern).matches(.putTraceSegments))
  }

  @Test(arguments: [
    "", "xray", "xray:", "xray:Put", "xray:PutTraceSegment", "xray:PutTraceSegmentss",
    "xray:PutTraceSegments?", "xray:?", "xray:Get*", "xray:*Records", "logs:*", "ay:*",
    "PutTraceSegments", "Put*", "*Segments", "xray*", "?*", "*?", "xray:Put[Tt]race*",
    "xray:${aws:username}", "xray:*:*", " xray:*", "xray:* ", "xray:Put*Segments*Trace",
  ])
  func doesNotStandForTheAction(pattern: String) {
    #expect(!Pattern(pattern).matches(.putTraceSegments))
  }

  @Test(arguments: [
    ("*", true), ("***", true), ("", false), ("?", false), ("*:*", false), ("arn:*", false),
  ])
  func everythingIsARunOfStars(text: String, isEverything: Bool) {
    #expect(Pattern(text).isEverything == isEverything)
  }

  @Test func aLiteralCountsBytes() {
    #expect(Pattern("a:??").matches(Action("a:é")))
    #expect(!Pattern("a:?").matches(Action("a:é")))
    // Composed and decomposed, the letters are equal strings, but different names.
    #expect(!Pattern("a:e\u{301}").matches(Action("a:\u{e9}")))
  }

  /// With a choice for every star, these need a number of steps that is exponential in the stars.
  @Test(.timeLimit(.minutes(1)))
  func manyStarsTakeNoLongerThanTheirNumber() {
    let name = "a:" + String(repeating: "a", count: 2_000)
    let stars = String(repeating: "*a", count: 200)
    #expect(!Pattern("a:" + stars + "*b").matches(Action(name)))
    #expect(Pattern("a:" + stars + "*b").matches(Action(name + "b")))
    #expect(!Pattern("a:" + String(repeating: "*?", count: 3_000)).matches(Action(name)))
  }

  @Test func aLiteralSpellsAPatternAndATerm() {
    let term: Term = "xray:*"
    #expect(term == .pattern(Pattern("xray:*")))
    #expect(term != .unknown)
  }
}
