internal import CloudFormation
internal import IAM
internal import Linting

/// Reports a traced service that its role, or for a topic the X-Ray resource policy, does not surely let
/// send traces.
///
/// A policy for topics may be in another stack of the account, so that one that is not in the template
/// is an information only.
struct MissingServiceTracePermission: Rule {
  let metadata = RuleMetadata(
    id: "missing-service-trace-permission",
    group: "trace-path",
    severity: .warning,
    summary: "A traced service is not allowed to send its traces.",
    rationale: """
      Unlike Lambda, other services deploy without the permission: they are traced, and nothing \
      arrives. SAM lets the role that it makes for a state machine send traces only where `Enabled` is \
      the boolean `true`: not the text `'true'`, a parameter or `Fn::If`.
      """,
    fixSafety: """
      Safe: `AWSXRayDaemonWriteAccess` is added to the role, or the text `'true'` becomes a boolean. \
      The X-Ray resource policy for topics is unsafe to add: an account holds five of them at most.
      """,
    example: .init(
      before: """
        Resources:
          Checkout:
            Type: AWS::Serverless::StateMachine
            Properties:
              DefinitionUri: checkout.asl.json
              Tracing:
                Enabled: 'true'
        """,
      after: """
        Resources:
          Checkout:
            Type: AWS::Serverless::StateMachine
            Properties:
              DefinitionUri: checkout.asl.json
              Tracing:
                Enabled: true
        """
    ),
    references: [
      "https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_tracing.html",
      "https://docs.aws.amazon.com/xray/latest/devguide/xray-services-sns.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let assumers = JudgedService.all(
      [.stateMachine, .serverlessStateMachine, .canary, .appRunnerService],
      in: template
    )
    let policy = TopicTracePolicy(in: template)
    let appRunner = AppRunnerActivation(in: template, settings)
    let topics = JudgedService.all([.topic], in: template).filter { topic in
      topic.isTraced && !policy.isThere(for: topic.resource)
    }
    return assumers.filter { $0.isTraced && appRunner.mayTrace($0) }
      .flatMap { findings(on: $0, settings) }
      + topics.map { topic in
        let message =
          "the template has no X-Ray resource policy that lets SNS send the traces of \(topic.name)"
        return topic.finding(self, severity: .info, message, policy.remedy)
      }
  }

  private func findings(on service: JudgedService, _ settings: FixSettings) -> [Finding] {
    (service.roles?.roles ?? []).compactMap { assumed in
      let permissions = assumed.permissions.map(\.asWritten)
      let name = service.name(of: assumed)
      for case .denied(let by) in permissions {
        let cases = permissions.allSatisfy(\.isDenied) ? "" : " in some cases"
        let message = "sending traces with \(name) is forbidden\(cases) by \(by[0].wording)"
        return service.finding(self, message, Remedy())
      }
      let lacking = permissions.flatMap(\.missingActions)
      guard !lacking.isEmpty else { return nil }
      let need = service.setting.service.need
      let actions = need.actions.filter(lacking.contains).wording
      let cases = permissions.contains(where: \.isGranted) ? " in some cases" : ""
      let remedy: Remedy =
        switch assumed.holder {
        case .template(let role):
          PermissionGrant(to: role, permissions: assumed.permissions, need: need, settings).remedy
        case .madeBySAM: SAMRoleGrant(to: service).remedy
        case .foreign(let role): Remedy(none: "allow it in \(role.path)")
        }
      var finding = service.finding(self, "\(name) does not allow \(actions)\(cases)", remedy)
      if assumed.holder == .madeBySAM {
        let cause = Note("it is added by SAM only where 'Enabled' is the boolean true")
        finding.notes.insert(cause, at: 0)
      }
      return finding
    }
  }
}
