import IAM
import Testing

@Suite struct ManagedPolicyTests {
  /// What a policy of AWS does to the two writes, computed from its default version.
  enum Fact: Sendable {
    case grants, deniesBoth, grantsSegments, mayGrant, mayGrantSegments
  }

  /// All policies of AWS that name an X-Ray write, out of 1,485; by path and name.
  static let facts: [(policy: String, fact: Fact)] = [
    ("/aws-service-role/APIGatewayServiceRolePolicy", .grants),
    ("/aws-service-role/AWSAppSyncServiceRolePolicy", .grants),
    ("/aws-service-role/AmazonCloudWatchRUMServiceRolePolicy", .grantsSegments),
    ("/root-task/IAMAuditRootUserCredentials", .deniesBoth),
    ("/root-task/IAMCreateRootUserPassword", .deniesBoth),
    ("/root-task/IAMDeleteRootUserCredentials", .deniesBoth),
    ("/root-task/S3UnlockBucketPolicy", .deniesBoth),
    ("/root-task/SQSUnlockQueuePolicy", .deniesBoth),
    ("/AWSDenyAll", .deniesBoth),
    ("/AWSElasticBeanstalkWebTier", .grants),
    ("/AWSElasticBeanstalkWorkerTier", .grants),
    ("/AWSIAMIdentityCenterAllowListForIdentityContext", .deniesBoth),
    ("/AWSMcpServiceActionsFullAccess", .mayGrant),
    ("/AWSXRayDaemonWriteAccess", .grants),
    ("/AWSXrayFullAccess", .grants),
    ("/AWSXrayWriteOnlyAccess", .grants),
    ("/AdministratorAccess", .grants),
    ("/AmazonDataZoneEnvironmentRolePermissionsBoundary", .deniesBoth),
    ("/AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary", .deniesBoth),
    ("/AmazonSecurityLakePermissionsBoundary", .deniesBoth),
    ("/CloudWatchAgentAdminPolicy", .grants),
    ("/CloudWatchAgentServerPolicy", .grants),
    ("/CloudWatchFullAccessV2", .grants),
    ("/CloudWatchLambdaApplicationSignalsExecutionRolePolicy", .mayGrantSegments),
    ("/PowerUserAccess", .grants),
    ("/SageMakerStudioProjectUserRolePermissionsBoundary", .deniesBoth),
  ]

  @Test(arguments: facts)
  func doesWhatItsDocumentSays(policy: String, fact: Fact) throws {
    let arn = "arn:aws:iam::aws:policy" + policy
    guard case .known(let known) = ManagedPolicyReference(arn: arn) else {
      Issue.record("not in the catalogue")
      return
    }
    #expect(known.arn(partition: "aws") == arn)
    let effects = try #require(known.effects)
    switch fact {
    case .grants: #expect(effects == [.allows, .allows])
    case .deniesBoth: #expect(effects == [.denies, .denies])
    case .grantsSegments: #expect(effects == [.allows, .nothing])
    case .mayGrant:
      #expect(effects == Array(repeating: .mayAllow(because: [.condition]), count: 2))
    case .mayGrantSegments:
      #expect(effects == [.mayAllow(because: [.condition]), .nothing])
    }
  }

  @Test func theCatalogueHoldsTheFactsAndNothingElse() {
    #expect(
      ManagedPolicy.catalogue.map { $0.path + $0.name }.sorted()
        == Self.facts.map(\.policy).sorted()
    )
  }

  @Test(arguments: [
    "AmazonCloudWatchRUMServiceRolePolicy", "CloudWatchLambdaApplicationSignalsExecutionRolePolicy",
  ])
  func oneWriteAloneIsNotEnough(name: String) throws {
    let policy = try #require(ManagedPolicy.named(name))
    #expect(Permission(of: [AttachedPolicy(policy)]) == .missing([.putTelemetryRecords]))
  }

  @Test(arguments: [
    "AWSXrayDaemonWriteAccess", "AWSXRayWriteOnlyAccess", "AWSXrayReadOnlyAccess", "xraywriteonly",
    "/AWSXRayDaemonWriteAccess", "",
  ])
  func namesAreExact(name: String) {
    #expect(ManagedPolicy.named(name) == nil)
  }

  @Test func fixesAttachTheDaemonsPolicy() {
    let policy = ManagedPolicy.xrayDaemonWriteAccess
    #expect(policy.arn() == "arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess")
    #expect(Permission(of: [AttachedPolicy(policy)]) == .granted(by: ["AWSXRayDaemonWriteAccess"]))
    #expect(ManagedPolicy.named("AWSXRayDaemonWriteAccess") == policy)
  }

  @Test func samAttachesTheWritersPolicy() {
    let policy = ManagedPolicy.xrayWriteOnlyAccess
    #expect(policy.arn(partition: "aws") == "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess")
    #expect(Permission(of: [AttachedPolicy(policy)]) == .granted(by: ["AWSXrayWriteOnlyAccess"]))
  }

  @Test func theFixCuresARoleUnlessItsBoundaryForbids() throws {
    let cure = AttachedPolicy(.xrayDaemonWriteAccess)
    let power = AttachedPolicy(try #require(.named("PowerUserAccess")))
    let lake = AttachedPolicy(try #require(.named("AmazonSecurityLakePermissionsBoundary")))
    let denial = Denial(
      policy: lake.label,
      isBoundary: true,
      reason: .statement(StatementReference(number: 1))
    )
    #expect(Permission(of: [cure], boundary: .policy(power)) == .granted(by: [cure.label]))
    #expect(Permission(of: [cure], boundary: .policy(lake)) == .denied(by: [denial]))
  }
}

extension ManagedPolicy {
  /// The effects on the two writes; nil unless the document has exactly one statement.
  fileprivate var effects: [StatementEffect]? {
    guard case .statements(let statements) = document, statements.count == 1 else {
      return nil
    }
    return Action.traceWrites.map { statements[0].effect(on: $0) }
  }
}
