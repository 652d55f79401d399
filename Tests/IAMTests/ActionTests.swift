import IAM
import Testing

@Suite struct ActionTests {
  @Test func namesAreEqualWhateverTheirCase() {
    let spellings: Set<Action> = [
      .putTraceSegments, Action("XRAY:puttracesegments"), Action("xray:PUTTRACESEGMENTS"),
    ]
    #expect(spellings.count == 1)
    #expect(Action("xray:puttracesegments") == .putTraceSegments)
  }

  @Test(arguments: ["xray:PutTraceSegment", "xray:PutTraceSegmentsX", "xray[PutTraceSegments", ""])
  func otherNamesDiffer(name: String) {
    #expect(Action(name) != .putTraceSegments)
  }

  @Test func onlyLettersIgnoreTheirCase() {
    // "@" and "`" differ by the bit that tells the cases of a letter apart.
    #expect(Action("xray:@") != Action("xray:`"))
  }

  @Test func tracesNeedBothWritesSegmentsFirst() {
    #expect(
      Action.traceWrites.map(\.name) == ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    )
  }
}
