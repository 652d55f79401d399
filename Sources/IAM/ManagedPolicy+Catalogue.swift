extension ManagedPolicy {
  /// The policy that fixes attach: it allows the X-Ray writes and the reads of sampling rules.
  ///
  /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSXRayDaemonWriteAccess.html>
  public static let xrayDaemonWriteAccess = ManagedPolicy("AWSXRayDaemonWriteAccess", writes)

  /// The policy that SAM attaches to the roles that it creates in the partition `aws`.
  ///
  /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSXrayWriteOnlyAccess.html>
  public static let xrayWriteOnlyAccess = ManagedPolicy("AWSXrayWriteOnlyAccess", writes)

  /// Every AWS managed policy that allows or denies an X-Ray write, as of April 2026.
  ///
  /// Policies that are not here do neither. Permissions boundaries are here with the statement that
  /// denies all but a list of actions in which X-Ray is not.
  public static let catalogue: [ManagedPolicy] = [
    xrayDaemonWriteAccess,
    xrayWriteOnlyAccess,
    ManagedPolicy("AWSXrayFullAccess", allow("xray:*")),
    ManagedPolicy("AdministratorAccess", allow("*")),
    ManagedPolicy(
      "PowerUserAccess",
      Statement(
        effect: .allow,
        actions: .except(["iam:*", "organizations:*", "account:*"]),
        resources: .only(["*"])
      )
    ),
    ManagedPolicy("CloudWatchAgentServerPolicy", writes),
    ManagedPolicy("CloudWatchAgentAdminPolicy", writes),
    ManagedPolicy("CloudWatchFullAccessV2", allow("xray:*")),
    ManagedPolicy("AWSElasticBeanstalkWebTier", writes),
    ManagedPolicy("AWSElasticBeanstalkWorkerTier", writes),
    ManagedPolicy("APIGatewayServiceRolePolicy", path: "/aws-service-role/", writes),
    ManagedPolicy("AWSAppSyncServiceRolePolicy", path: "/aws-service-role/", writes),
    ManagedPolicy(
      "AmazonCloudWatchRUMServiceRolePolicy",
      path: "/aws-service-role/",
      allow("xray:PutTraceSegments")
    ),
    ManagedPolicy(
      "CloudWatchLambdaApplicationSignalsExecutionRolePolicy",
      allow("xray:PutTraceSegments", isConditional: true)
    ),
    ManagedPolicy("AWSMcpServiceActionsFullAccess", allow("*", isConditional: true)),
    ManagedPolicy(
      "AWSDenyAll",
      Statement(effect: .deny, actions: .only(["*"]), resources: .only(["*"]))
    ),
    ManagedPolicy("AWSIAMIdentityCenterAllowListForIdentityContext", denyUnlisted),
    ManagedPolicy("AmazonDataZoneEnvironmentRolePermissionsBoundary", denyUnlisted),
    ManagedPolicy("AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary", denyUnlisted),
    ManagedPolicy("AmazonSecurityLakePermissionsBoundary", denyUnlisted),
    ManagedPolicy("SageMakerStudioProjectUserRolePermissionsBoundary", denyUnlisted),
    ManagedPolicy("IAMAuditRootUserCredentials", path: "/root-task/", denyUnlisted),
    ManagedPolicy("IAMCreateRootUserPassword", path: "/root-task/", denyUnlisted),
    ManagedPolicy("IAMDeleteRootUserCredentials", path: "/root-task/", denyUnlisted),
    ManagedPolicy("S3UnlockBucketPolicy", path: "/root-task/", denyUnlisted),
    ManagedPolicy("SQSUnlockQueuePolicy", path: "/root-task/", denyUnlisted),
  ]

  /// The policies of the catalogue by name.
  static let byName = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.name, $0) })

  private static let writes = allow(
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
    "xray:GetSamplingRules",
    "xray:GetSamplingTargets"
  )

  /// An unconditional `Deny` with a `NotAction` list; its entries are left out, as none is X-Ray's.
  private static let denyUnlisted = Statement(
    effect: .deny,
    actions: .except([]),
    resources: .only(["*"])
  )

  private static func allow(_ actions: Term..., isConditional: Bool = false) -> Statement {
    Statement(
      effect: .allow,
      actions: .only(actions),
      resources: .only(["*"]),
      isConditional: isConditional
    )
  }
}
