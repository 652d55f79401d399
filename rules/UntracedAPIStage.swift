internal import CloudFormation
internal import Linting
internal import Syntax

/// Reports a stage of a REST API that surely sends no traces: as a resource of its own, made by a
/// deployment or by SAM.
///
/// HTTP and WebSocket APIs have no such setting.
struct UntracedAPIStage: Rule {
  let metadata = RuleMetadata(
    id: "untraced-api-stage",
    group: "trace-path",
    severity: .warning,
    summary: "A stage of a REST API sends no traces to X-Ray.",
    rationale: """
      API Gateway is where most requests come in. Unless its stage is traced, a trace begins behind \
      it: the time that a request spends in the API, in authorizers and in waiting for the \
      integration is missing, and so are requests that never reach a function.
      """,
    fixSafety: """
      Safe: `TracingEnabled` is set, and API Gateway sends traces with a role of its own. The API that \
      SAM makes for events that name none takes its setting from `Globals.Api`, and nowhere else; \
      then that is set for all APIs that inherit it.
      """,
    example: .init(
      before: """
        Resources:
          Shop:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
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
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html",
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html",
    ],
    aliases: ["AWS Security Hub APIGateway.3", "checkov CKV_AWS_73", "trivy AWS-0003"]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let activation = APIActivation(in: template, settings)
    let services = JudgedService.all([.apiStage, .apiDeployment, .serverlessAPI], in: template)
    let stages = services.compactMap { $0.untracedFinding(self, activation.remedy) }
    let implicit = activation.finding(self, isInvalid: false) { api in
      "tracing of \(api) is not set in Globals"
    }
    return stages + [implicit].compactMap { $0 }
  }
}
