internal import CloudFormation
internal import IAM
internal import Linting

/// Reports an execution role that a policy or a permissions boundary keeps from sending traces.
///
/// A warning only, where that is so in some scenarios.
struct DeniedTracePermission: Rule {
  let metadata = RuleMetadata(
    id: "denied-trace-permission",
    severity: .error,
    summary: "A Deny statement or a permissions boundary forbids sending traces.",
    rationale: """
      An explicit Deny wins over every Allow, and a permissions boundary limits what the policies \
      of a role grant. Tracing cannot be made active before that is changed: Lambda would refuse \
      the deployment.
      """,
    fixSafety: "There is no fix: somebody has forbidden it, and may have had a reason.",
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt OrdersRole.Arn
          OrdersRole:
            Type: AWS::IAM::Role
            Properties:
              Policies:
                - PolicyName: no-traces
                  PolicyDocument:
                    Statement:
                      - {Effect: Deny, Action: 'xray:*', Resource: '*'}
        """
    ),
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    JudgedRole.all(in: template) { $0.asWritten.isDenied }.compactMap(finding)
  }

  private func finding(on role: JudgedRole) -> Finding? {
    var denials: [Denial] = []
    for case .denied(let by) in role.permissions.map(\.asWritten) {
      denials += by.filter { !denials.contains($0) }
    }
    guard let first = denials.first else { return nil }
    let isPartial = role.permissions.contains { $0.asWritten.isDenied == false }
    return Finding(
      self,
      severity: isPartial ? .warning : nil,
      "sending traces with \(role.name) is forbidden\(isPartial ? " in some cases" : "") by \(first.wording)",
      at: role.resource.key,
      in: role.resource,
      notes: denials.dropFirst().map { Note("it is also forbidden by \($0.wording)") }
    )
  }
}
