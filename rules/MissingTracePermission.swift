internal import CloudFormation
internal import IAM
internal import Linting

/// Reports a role of the template that a function assumes and that does not let it send traces.
///
/// A warning only, where the role lacks the permission in some scenarios. The role is changed only if
/// some function that assumes it is traced, may be traced, or will be once it is fixed.
struct MissingTracePermission: Rule {
  let metadata = RuleMetadata(
    id: "missing-trace-permission",
    severity: .error,
    summary: "An execution role does not allow its function to send traces.",
    rationale: """
      Lambda refuses to deploy a function whose tracing is active and whose role does not allow \
      `xray:PutTraceSegments`; without `xray:PutTelemetryRecords` the daemon's telemetry is lost.
      """,
    fixSafety: """
      Safe: the managed policy `AWSXRayDaemonWriteAccess` is appended to the role; an inline \
      policy where the list cannot be extended or already holds ten entries. Nothing is taken away.
      """,
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt OrdersRole.Arn
              TracingConfig:
                Mode: Active
          OrdersRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
        """,
      after: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt OrdersRole.Arn
              TracingConfig:
                Mode: Active
          OrdersRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess
        """
    ),
    references: [
      "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
      "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSXRayDaemonWriteAccess.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    template.roleUses.compactMap { use in
      let role = use.role
      var lacking: [String] = []
      for case .missing(let actions) in use.permissions.map(\.asWritten) {
        lacking += actions.map(\.name).filter { !lacking.contains($0) }
      }
      guard !lacking.isEmpty else { return nil }
      let isPartial = use.permissions.contains { if case .granted = $0.asWritten { true } else { false } }
      let actions = lacking.joined(separator: " and ")
      var finding = Finding(
        self,
        severity: isPartial ? .warning : nil,
        "role '\(role.logicalID)' does not allow \(actions)",
        at: role.resource.key,
        in: role.resource,
        notes: use.functions.map {
          Note("function '\($0.logicalID)' assumes it", at: $0.resource.key)
        }
      )
      if isPartial, let scenarios = use.grantedScenarios {
        finding.message = "role '\(role.logicalID)' allows \(actions) only \(scenarios.wording)"
      }
      let isTraced = use.functions.contains {
        $0.tracing.mayBeActive || TracingActivation(of: $0, in: template, settings).isPossible
      }
      let remedy = PermissionGrant(to: use, settings).remedy
      finding.notes += isTraced ? remedy.notes : [Note("not fixed: none of them can be traced")]
      finding.fix = isTraced ? remedy.fix : nil
      return finding
    }
  }
}
