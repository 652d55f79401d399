/// The services other than Lambda whose resources have a setting for X-Ray.
///
/// See <https://docs.aws.amazon.com/xray/latest/devguide/xray-services.html>.
public enum TracedService: String, Sendable, CaseIterable {
  /// A stage of a REST API.
  case apiStage = "AWS::ApiGateway::Stage"
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
  /// What App Runner services share about observability.
  case appRunner = "AWS::AppRunner::ObservabilityConfiguration"

  /// The keys below `Properties` that lead to the setting.
  public var path: [String] {
    switch self {
    case .apiStage, .serverlessAPI: ["TracingEnabled"]
    case .stateMachine: ["TracingConfiguration", "Enabled"]
    case .serverlessStateMachine: ["Tracing", "Enabled"]
    case .graphQLAPI, .serverlessGraphQLAPI: ["XrayEnabled"]
    case .topic: ["TracingConfig"]
    case .canary: ["RunConfig", "ActiveTracing"]
    case .appRunner: ["TraceConfiguration", "Vendor"]
    }
  }

  /// The value that makes the service send traces; a boolean, or a word.
  var activeValue: String {
    switch self {
    case .topic: "Active"
    case .appRunner: "AWSXRAY"
    case .apiStage, .serverlessAPI, .stateMachine, .serverlessStateMachine, .graphQLAPI,
      .serverlessGraphQLAPI, .canary:
      "true"
    }
  }

  /// The values with which the service sends none.
  var inactiveValues: [String] {
    switch self {
    case .topic: ["PassThrough"]
    case .appRunner: []
    case .apiStage, .serverlessAPI, .stateMachine, .serverlessStateMachine, .graphQLAPI,
      .serverlessGraphQLAPI, .canary:
      ["false"]
    }
  }

  /// The key in `Globals` whose entries the resource inherits.
  ///
  /// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html>.
  var globalsSection: String? { self == .serverlessAPI ? "Api" : nil }
}
