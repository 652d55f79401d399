internal import CloudFormation
internal import Linting

/// Reports a GraphQL API of AppSync that surely sends no traces.
struct UntracedGraphQLAPI: Rule {
  let metadata = RuleMetadata(
    id: "untraced-graphql-api",
    group: "trace-path",
    severity: .warning,
    summary: "A GraphQL API sends no traces to X-Ray.",
    rationale: """
      A traced GraphQL API shows how long each request and each resolver took, and connects them with \
      the functions and tables behind them. Without that, a trace begins at the data source.
      """,
    fixSafety: "Safe: `XrayEnabled` is set, and AppSync sends traces with a role of its own.",
    example: .init(
      before: """
        Resources:
          Catalogue:
            Type: AWS::AppSync::GraphQLApi
            Properties:
              Name: catalogue
              AuthenticationType: AWS_IAM
        """,
      after: """
        Resources:
          Catalogue:
            Type: AWS::AppSync::GraphQLApi
            Properties:
              Name: catalogue
              AuthenticationType: AWS_IAM
              XrayEnabled: true
        """
    ),
    references: [
      "https://docs.aws.amazon.com/appsync/latest/devguide/x-ray-tracing.html",
      "https://docs.aws.amazon.com/xray/latest/devguide/xray-services-appsync.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    JudgedService.all([.graphQLAPI, .serverlessGraphQLAPI], in: template).compactMap {
      $0.untracedFinding(self) { $0.activation(settings) }
    }
  }
}
