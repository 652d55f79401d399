import GoModules
import Testing

@Suite struct VersionNumberTests {
  @Test(arguments: [
    ("1.21", "1.21"), ("1.21.0", "1.21"), ("1.21.3", "1.21.3"), ("1.25rc1", "1.25"),
    ("v2.0.3", "2.0.3"), ("v1.8.5-pre.1", "1.8.5"), ("v2.0.0+incompatible", "2.0"), ("1", "1.0"),
  ])
  func versionsAreRead(text: String, number: String) {
    #expect(VersionNumber(text)?.description == number)
  }

  @Test(arguments: ["", "v", "master", "1.", "1..2", "v1.x", "-1.2", "v20240101000000.1", "١.٢"])
  func otherTextsAreNone(text: String) {
    #expect(VersionNumber(text) == nil)
  }

  @Test func numbersAreComparedAsNumbers() {
    let ordered = ["1.9", "1.19", "1.19.1", "1.100", "2.0"].compactMap(VersionNumber.init)
    #expect(ordered == ordered.shuffled().sorted())
    #expect(ordered.count == 5)
  }
}
