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
    let activation = TracingActivation(in: template, settings)
    return template.roleUses.compactMap { use in
      guard let problem = use.lackWording else { return nil }
      let isTraced =
        !use.foreignUsers.isEmpty
        || use.functions.contains {
          $0.tracing.mayBeActive || activation.isPossible(for: $0)
        }
      var remedy = PermissionGrant(to: use, settings).remedy
      if !isTraced, remedy.fix != nil {
        remedy = Remedy(none: "no function that assumes it can be traced; see their findings")
      }
      return Finding(
        self,
        severity: problem.severity,
        problem.message,
        at: use.role.resource.key,
        in: use.role.resource,
        notes: notes(on: use) + remedy.notes,
        fix: remedy.fix
      )
    }
  }

  private func notes(on use: RoleUse) -> [Note] {
    use.functions.map { Note("function '\($0.logicalID)' assumes it", at: $0.resource.key) }
      + use.foreignUsers.map { Note("function '\($0.logicalID)' in \($0.path) assumes it") }
  }
}
