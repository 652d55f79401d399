import IAM
import Testing

@Suite struct PermissionTests {
  let writer = AttachedPolicy(label: "writer", document: .statements([.allow(.writes)]))
  let maybe = AttachedPolicy(
    label: "maybe",
    document: .statements([.allow(.writes, isConditional: true)])
  )
  let logs = AttachedPolicy(label: "logs", document: .statements([.allow(.only(["logs:*"]))]))
  let guardRail = AttachedPolicy(
    label: "guard",
    document: .statements([.allow(.only(["*"])), .deny(.only(["xray:*"]), sid: "NoXRay")])
  )
  let elsewhere = AttachedPolicy(label: "elsewhere", document: .unknown)

  let doubtOfMaybe = Doubt(
    policy: "maybe",
    statement: StatementReference(number: 1),
    reasons: [.condition]
  )

  @Test func needsDifferByWhoSendsTraces() {
    let segments = AttachedPolicy(label: "a", document: .statements([.allow(.segments)]))
    #expect(Permission(of: [segments], to: .segments) == .granted(by: ["a"]))
    #expect(Permission(of: [segments], to: .writes) == .missing([.putTelemetryRecords]))
    #expect(
      Permission(of: [writer], to: .writesAndSampling)
        == .missing([Action("xray:GetSamplingRules"), Action("xray:GetSamplingTargets")])
    )
    let managed = AttachedPolicy(ManagedPolicy.xrayDaemonWriteAccess)
    #expect(Permission(of: [managed], to: .writesAndSampling) == .granted(by: [managed.label]))
    let noSampling = AttachedPolicy(
      label: "guard",
      document: .statements([.deny(.only(["xray:Get*"]))])
    )
    #expect(Permission(of: [managed, noSampling], to: .writes) == .granted(by: [managed.label]))
    guard case .denied = Permission(of: [managed, noSampling], to: .writesAndSampling) else {
      Issue.record("sampling is denied")
      return
    }
    let boundary = PermissionsBoundary.policy(writer)
    guard
      case .denied = Permission(of: [managed], to: .writesAndSampling, boundary: boundary)
    else {
      Issue.record("the boundary allows no sampling")
      return
    }
  }

  @Test func aRoleWithoutPoliciesMissesBoth() {
    #expect(Permission(of: []) == .missingBoth)
  }

  @Test func policiesAreUnited() {
    let segments = AttachedPolicy(label: "a", document: .statements([.allow(.segments)]))
    let telemetry = AttachedPolicy(label: "b", document: .statements([.allow(.telemetry)]))
    #expect(Permission(of: [telemetry, logs, segments]) == .granted(by: ["b", "a"]))
  }

  @Test func everyGrantingPolicyIsNamedOnce() {
    let two = AttachedPolicy(
      label: "two",
      document: .statements([.allow(.segments), .allow(.writes)])
    )
    #expect(Permission(of: [two, maybe, writer, two]) == .granted(by: ["two", "writer"]))
  }

  @Test func aDenialOfOnePolicyBeatsTheAllowanceOfAnother() {
    let denial = Denial(
      policy: "guard",
      reason: .statement(StatementReference(number: 2, sid: "NoXRay"))
    )
    #expect(Permission(of: [writer, guardRail]) == .denied(by: [denial]))
    #expect(Permission(of: [guardRail, elsewhere, writer]) == .denied(by: [denial]))
  }

  @Test func anUnreadablePolicyMattersOnlyWhereNoneGrants() {
    let doubt = Doubt(policy: "elsewhere", reasons: [.unreadableDocument])
    #expect(Permission(of: [logs, elsewhere]) == .unknown(because: [doubt]))
    #expect(Permission(of: [elsewhere, writer]) == .granted(by: ["writer"]))
  }

  @Test func doubtsKeepTheOrderOfThePolicies() {
    let doubt = Doubt(policy: "elsewhere", reasons: [.unreadableDocument])
    #expect(Permission(of: [maybe, elsewhere]) == .unknown(because: [doubtOfMaybe, doubt]))
    #expect(Permission(of: [elsewhere, maybe]) == .unknown(because: [doubt, doubtOfMaybe]))
  }

  @Test func aBoundaryThatAllowsChangesNothing() {
    #expect(Permission(of: [writer], boundary: .policy(writer)) == .granted(by: ["writer"]))
    #expect(
      Permission(of: [maybe], boundary: .policy(writer)) == .unknown(because: [doubtOfMaybe])
    )
  }

  @Test func aBoundaryGrantsNothing() {
    #expect(Permission(of: [logs], boundary: .policy(writer)) == .missingBoth)
    #expect(Permission(of: [logs], boundary: .unknown(label: "b")) == .missingBoth)
  }

  @Test func aBoundaryDeniesWhatItOmits() {
    let segments = AttachedPolicy(label: "limit", document: .statements([.allow(.segments)]))
    let omission = Denial(
      policy: "limit",
      isBoundary: true,
      reason: .omission([.putTelemetryRecords])
    )
    #expect(Permission(of: [writer], boundary: .policy(segments)) == .denied(by: [omission]))
    #expect(Permission(of: [maybe], boundary: .policy(segments)) == .denied(by: [omission]))
  }

  @Test func anExplicitDenialOfTheBoundaryNamesItsStatement() {
    let denial = Denial(
      policy: "guard",
      isBoundary: true,
      reason: .statement(StatementReference(number: 2, sid: "NoXRay"))
    )
    #expect(Permission(of: [writer], boundary: .policy(guardRail)) == .denied(by: [denial]))
  }

  @Test func aDenialOfThePoliciesLeavesTheBoundaryUnasked() {
    let denial = Denial(
      policy: "guard",
      reason: .statement(StatementReference(number: 2, sid: "NoXRay"))
    )
    #expect(
      Permission(of: [guardRail], boundary: .unknown(label: "b")) == .denied(by: [denial])
    )
  }

  @Test func aBoundaryOutsideTheTemplateMakesAGrantUnknown() {
    let outside = Doubt(policy: "b", isBoundary: true, reasons: [.boundaryOutsideTemplate])
    #expect(
      Permission(of: [writer], boundary: .unknown(label: "b")) == .unknown(because: [outside])
    )
    #expect(
      Permission(of: [maybe], boundary: .unknown(label: "b"))
        == .unknown(because: [doubtOfMaybe, outside])
    )
  }

  @Test func anUndecidedBoundaryMakesAGrantUnknown() {
    let conditional = Doubt(
      policy: "maybe",
      isBoundary: true,
      statement: StatementReference(number: 1),
      reasons: [.condition]
    )
    let unreadable = Doubt(policy: "elsewhere", isBoundary: true, reasons: [.unreadableDocument])
    #expect(
      Permission(of: [writer], boundary: .policy(maybe)) == .unknown(because: [conditional])
    )
    #expect(
      Permission(of: [writer], boundary: .policy(elsewhere)) == .unknown(because: [unreadable])
    )
  }
}
