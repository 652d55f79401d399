public import IAM

/// The services other than Lambda whose resources have a setting for X-Ray.
///
/// See <https://docs.aws.amazon.com/xray/latest/devguide/xray-services.html>.
public enum TracedService: String, Sendable, CaseIterable {
  /// A stage of a REST API.
  case apiStage = "AWS::ApiGateway::Stage"
  /// A deployment of a REST API that makes its stage as well.
  case apiDeployment = "AWS::ApiGateway::Deployment"
  /// A REST API with its stage, as SAM makes it.
  case serverlessAPI = "AWS::Serverless::Api"
  /// A state machine of Step Functions.
  case stateMachine = "AWS::StepFunctions::StateMachine"
  /// A state machine, as SAM makes it.
  case serverlessStateMachine = "AWS::Serverless::StateMachine"
  /// A GraphQL API of AppSync.
  case graphQLAPI = "AWS::AppSync::GraphQLApi"
  /// A GraphQL API of AppSync, as SAM makes it.
  case serverlessGraphQLAPI = "AWS::Serverless::GraphQLApi"
  /// A topic of SNS.
  case topic = "AWS::SNS::Topic"
  /// A canary of CloudWatch Synthetics.
  case canary = "AWS::Synthetics::Canary"
  /// A service of App Runner.
  case appRunnerService = "AWS::AppRunner::Service"
  /// What App Runner services share about observability.
  case appRunner = "AWS::AppRunner::ObservabilityConfiguration"

  /// The keys below `Properties` that lead to the setting.
  public var path: [String] {
    switch self {
    case .apiStage, .serverlessAPI: ["TracingEnabled"]
    case .apiDeployment: ["StageDescription", "TracingEnabled"]
    case .stateMachine: ["TracingConfiguration", "Enabled"]
    case .serverlessStateMachine: ["Tracing", "Enabled"]
    case .graphQLAPI, .serverlessGraphQLAPI: ["XrayEnabled"]
    case .topic: ["TracingConfig"]
    case .canary: ["RunConfig", "ActiveTracing"]
    case .appRunnerService: ["ObservabilityConfiguration", "ObservabilityEnabled"]
    case .appRunner: ["TraceConfiguration", "Vendor"]
    }
  }

  /// The word that makes the service send traces; nil where that is the boolean `true`.
  public var activeWord: String? {
    switch self {
    case .topic: "Active"
    case .appRunner: "AWSXRAY"
    case .apiStage, .apiDeployment, .serverlessAPI, .stateMachine, .serverlessStateMachine,
      .graphQLAPI, .serverlessGraphQLAPI, .canary, .appRunnerService:
      nil
    }
  }

  /// The value that makes the service send traces; a boolean, or a word.
  var activeValue: String { activeWord ?? "true" }

  /// The values with which the service sends none.
  var inactiveValues: [String] {
    switch self {
    case .topic: ["PassThrough"]
    case .appRunner: []
    case .apiStage, .apiDeployment, .serverlessAPI, .stateMachine, .serverlessStateMachine,
      .graphQLAPI, .serverlessGraphQLAPI, .canary, .appRunnerService:
      ["false"]
    }
  }

  /// The keys below `Properties` that lead to the role with which the service sends traces; nil where
  /// the service has permission by other means.
  public var rolePath: [String]? {
    switch self {
    case .stateMachine: ["RoleArn"]
    case .serverlessStateMachine: ["Role"]
    case .canary: ["ExecutionRoleArn"]
    case .appRunnerService: ["InstanceConfiguration", "InstanceRoleArn"]
    case .apiStage, .apiDeployment, .serverlessAPI, .graphQLAPI, .serverlessGraphQLAPI, .topic,
      .appRunner:
      nil
    }
  }

  /// What the role has to allow.
  public var need: TraceNeed {
    switch self {
    case .stateMachine, .serverlessStateMachine: .writesAndSampling
    case .canary: .segments
    case .apiStage, .apiDeployment, .serverlessAPI, .graphQLAPI, .serverlessGraphQLAPI, .topic,
      .appRunnerService, .appRunner:
      .writes
    }
  }

  /// The key in `Globals` whose entries the resource inherits.
  ///
  /// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html>.
  var globalsSection: String? { self == .serverlessAPI ? "Api" : nil }
}
