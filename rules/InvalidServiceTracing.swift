internal import CloudFormation
internal import Linting
internal import Syntax

/// Reports the trace setting of a service other than Lambda that AWS refuses: a wrong value, or one of
/// the wrong type.
struct InvalidServiceTracing: Rule {
  let metadata = RuleMetadata(
    id: "invalid-service-tracing",
    group: "trace-path",
    severity: .error,
    summary: "A trace setting of a service is none that AWS accepts.",
    rationale: """
      Each service has a setting of its own: most take a boolean, a topic the word `Active` or \
      `PassThrough`, state machines a mapping with `Enabled`. Anything else fails the deployment. SAM \
      takes no text for the boolean of an `AWS::Serverless::Api`.
      """,
    fixSafety: """
      A word that plainly means yes is replaced by the value that the service takes, under the \
      conditions of the rule about untraced services of its kind. Everything else is left to you.
      """,
    example: .init(
      before: """
        Resources:
          Shop:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              TracingEnabled: Active
        """,
      after: """
        Resources:
          Shop:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              TracingEnabled: true
        """
    ),
    references: [
      "https://docs.aws.amazon.com/xray/latest/devguide/xray-services.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-stepfunctions-statemachine-tracingconfiguration.html",
    ],
    aliases: ["cfn-lint E3012", "cfn-lint E3030"]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let activation = ServiceActivation(in: template, settings)
    let services = JudgedService.all(in: template)
    let written = services.filter { $0.setting.state == .invalid }.map { service in
      let remedy = service.setting.slot.meansYes ? activation.remedy(for: service) : Remedy()
      return service.finding(self, problem(of: service), remedy)
    }
    let implicit = activation.apis.finding(self, isInvalid: true) { api in
      "'TracingEnabled' of \(api) is no boolean"
    }
    return written + [implicit].compactMap { $0 }
  }

  private func problem(of service: JudgedService) -> String {
    let kind = service.setting.service
    let name = "'\(kind.path.joined(separator: "."))' of \(service.name)"
    switch service.setting.slot {
    case .value(let node):
      let text = node.target.text ?? ""
      return kind == .serverlessAPI && ["true", "false"].contains(text)
        ? "\(name) is the text '\(text)'; SAM takes a boolean, without quotes"
        : "\(name) is '\(text)'; it takes \(kind.values)"
    case .blocked(let node, .wrongType) where kind.path.count > 1 && !node.isMapping:
      let key = kind.path.dropLast().joined(separator: ".")
      return "'\(key)' of \(service.name) is no mapping; "
        + "write '\(key): {\(kind.path.last ?? ""): \(kind.activeWord ?? "true")}'"
    case .blocked(_, .intrinsicFunction):
      return "\(name) is given no value that AWS accepts; it takes \(kind.values)"
    case .blocked, .list, .missing, .null:
      return "\(name) has a value of the wrong type; it takes \(kind.values)"
    }
  }
}
