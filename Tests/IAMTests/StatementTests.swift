import IAM
import Testing

@Suite struct StatementTests {
  @Test func actsOnEachActionByItself() {
    let statement = Statement.allow(.only(["xray:PutTraceSegments", "logs:*"]))
    #expect(statement.effect(on: .putTraceSegments) == .allows)
    #expect(statement.effect(on: .putTelemetryRecords) == .nothing)
    #expect(statement.effect(on: Action("logs:CreateLogGroup")) == .allows)
  }

  @Test func deniesOrMayDeny() {
    #expect(Statement.deny(.writes).effect(on: .putTraceSegments) == .denies)
    #expect(
      Statement.deny(.only([.unknown]), on: .only([.unknown]), isConditional: true)
        .effect(on: .putTraceSegments)
        == .mayDeny(because: [.unresolvedAction, .unresolvedResource, .condition])
    )
  }

  @Test(
    arguments: [
      ("Allow", .allow), ("Deny", .deny), ("allow", .unrecognised), ("DENY", .unrecognised),
      ("", .unrecognised), ("Allow ", .unrecognised), (nil, .unrecognised),
    ] as [(String?, Effect)]
  )
  func effectsAreSpelledExactly(text: String?, effect: Effect) {
    #expect(Effect(text) == effect)
  }

  @Test func scopesPreferThePositiveElement() {
    #expect(Scope(only: ["a:b"], except: ["c:d"]) == .only(["a:b"]))
    #expect(Scope(only: nil, except: ["c:d"]) == .except(["c:d"]))
    #expect(Scope(only: nil, except: nil) == .missing)
  }
}
