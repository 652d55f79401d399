internal import CloudFormation
internal import Linting

/// Reports a state machine of Step Functions that surely sends no traces.
struct UntracedStateMachine: Rule {
  let metadata = RuleMetadata(
    id: "untraced-state-machine",
    group: "trace-path",
    severity: .warning,
    summary: "A state machine sends no traces to X-Ray.",
    rationale: """
      A traced state machine shows its execution and each of its states on the service map, with the \
      functions that they call. Without that, the calls of one execution look like unrelated requests.
      """,
    fixSafety: """
      The fix switches tracing on and, in the same change, lets the role send traces and ask for \
      sampling rules. It is safe where the permission is proven, added, or attached by SAM, and unsafe \
      where the role is outside the template.
      """,
    example: .init(
      before: """
        Resources:
          Checkout:
            Type: AWS::Serverless::StateMachine
            Properties:
              DefinitionUri: checkout.asl.json
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
      "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html",
      "https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html",
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html",
    ],
    aliases: ["checkov CKV_AWS_284"]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    JudgedService.all([.stateMachine, .serverlessStateMachine], in: template).compactMap {
      $0.untracedFinding(self) { $0.activation(settings) }
    }
  }
}
