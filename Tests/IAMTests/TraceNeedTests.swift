import IAM
import Testing

@Suite struct TraceNeedTests {
  @Test(arguments: [
    "s3:GetObject", "dynamodb:*", "execute-api:Invoke?", "A4B:x", ":PutTraceSegments",
  ])
  func entriesWithTheNameOfAnotherServiceAreTold(entry: String) {
    #expect(isOfOtherService(entry))
    #expect(
      !Scope.only([.pattern(Pattern(entry))]).mayCover(anyOf: TraceNeed.writesAndSampling.actions)
    )
  }

  @Test(
    arguments: [
      "xray:PutTraceSegments", "XRay:Get*", "*", "*:*", "x*:PutTraceSegments",
      "?ray:PutTraceSegments",
      "xray", "", "${Service}:Get", "{{resolve:ssm:service}}:Get", "ünicode:Get",
    ]
  )
  func otherEntriesAreLeftToTheEvaluation(entry: String) {
    #expect(!isOfOtherService(entry))
  }

  private func isOfOtherService(_ entry: String) -> Bool {
    var entry = entry
    return entry.withUTF8(TraceNeed.isOfOtherService)
  }
}
