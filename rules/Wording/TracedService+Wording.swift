internal import CloudFormation

extension TracedService {
  /// What the resource is, in a message.
  var wording: String {
    switch self {
    case .apiStage: "stage"
    case .apiDeployment: "the stage of deployment"
    case .serverlessAPI: "API"
    case .stateMachine, .serverlessStateMachine: "state machine"
    case .graphQLAPI, .serverlessGraphQLAPI: "GraphQL API"
    case .topic: "topic"
    case .canary: "canary"
    case .appRunnerService: "App Runner service"
    case .appRunner: "observability configuration"
    }
  }

  /// The values that the setting takes, in a message.
  var values: String {
    switch self {
    case .topic: "'Active' or 'PassThrough'"
    case .appRunner: "'AWSXRAY'"
    case .apiStage, .apiDeployment, .serverlessAPI, .stateMachine, .serverlessStateMachine,
      .graphQLAPI, .serverlessGraphQLAPI, .canary, .appRunnerService:
      "true or false"
    }
  }
}
