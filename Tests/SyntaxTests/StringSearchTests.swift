import Syntax
import Testing

@Suite struct StringSearchTests {
  @Test func findsTheFirstOfSeveral() throws {
    let text = "ab (until x) (until y)"
    let range = try #require(text.firstRange(of: "(until"))
    #expect(text[..<range.lowerBound] == "ab ")
    #expect(text[range.upperBound...] == " x) (until y)")
    #expect(text.firstRange(of: "(until z") == nil)
  }

  @Test func aBeginningThatIsRepeatedHidesNothing() {
    #expect("aaab".contains("aab"))
    #expect(!"aaab".contains("aabb"))
    #expect("ab".contains(""))
  }

  @Test func replacesEachOccurrenceOnce() {
    #expect("{{a}{".replacing("{", with: "{{") == "{{{{a}{{")
    #expect("aaa".replacing("aa", with: "b") == "ba")
    #expect("é".replacing("x", with: "y") == "é")
    #expect("a".replacing("", with: "b") == "a")
  }

  @Test func aCombiningMarkHidesNothing() {
    #expect(Array("a:\u{301},".replacing(":", with: "%3A").utf8) == Array("a%3A\u{301},".utf8))
  }
}
