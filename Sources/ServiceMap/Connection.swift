/// Where resources of a type name the two ends of a connection.
struct Connection {
  /// The resource type.
  let type: String
  /// The keys below `Properties` that lead to the caller; empty where it is the resource itself.
  let source: [String]
  /// The keys below `Properties` that lead to the called; empty where it is the resource itself.
  let target: [String]
  var origin = ServiceEdge.Origin.target

  private static func from(
    _ type: String,
    _ source: [String] = [],
    to target: [String]
  ) -> Connection {
    Connection(type: type, source: source, target: target)
  }

  /// The connections that properties alone tell; events, policies and connectors are read apart.
  static let all: [Connection] = [
    .from("AWS::SNS::Subscription", ["TopicArn"], to: ["Endpoint"]),
    .from("AWS::SNS::Topic", to: ["Subscription"]),
    .from("AWS::S3::Bucket", to: ["NotificationConfiguration"]),
    .from("AWS::Events::Rule", to: ["Targets"]),
    .from("AWS::Events::Rule", ["EventBusName"], to: []),
    .from("AWS::Scheduler::Schedule", to: ["Target"]),
    .from("AWS::Pipes::Pipe", ["Source"], to: []),
    .from("AWS::Pipes::Pipe", to: ["Enrichment"]),
    .from("AWS::Pipes::Pipe", to: ["Target"]),
    .from("AWS::IoT::TopicRule", to: ["TopicRulePayload", "Actions"]),
    .from("AWS::KinesisFirehose::DeliveryStream", to: ["ExtendedS3DestinationConfiguration"]),
    .from("AWS::KinesisFirehose::DeliveryStream", ["KinesisStreamSourceConfiguration"], to: []),
    .from("AWS::Logs::SubscriptionFilter", ["LogGroupName"], to: ["DestinationArn"]),
    .from("AWS::Cognito::UserPool", to: ["LambdaConfig"]),
    .from("AWS::ElasticLoadBalancingV2::TargetGroup", to: ["Targets"]),
    .from("AWS::ApiGateway::RestApi", to: ["Body"]),
    .from("AWS::ApiGateway::Method", ["RestApiId"], to: ["Integration", "Uri"]),
    .from("AWS::ApiGateway::Authorizer", ["RestApiId"], to: ["AuthorizerUri"]),
    .from("AWS::ApiGatewayV2::Authorizer", ["ApiId"], to: ["AuthorizerUri"]),
    .from("AWS::ApiGatewayV2::Integration", ["ApiId"], to: ["IntegrationUri"]),
    .from("AWS::Serverless::Api", to: ["DefinitionBody"]),
    .from("AWS::Serverless::HttpApi", to: ["DefinitionBody"]),
    .from("AWS::Serverless::WebSocketApi", to: ["Routes"]),
    .from("AWS::AppSync::DataSource", ["ApiId"], to: ["LambdaConfig"]),
    .from("AWS::AppSync::DataSource", ["ApiId"], to: ["DynamoDBConfig"]),
    .from("AWS::Serverless::GraphQLApi", to: ["DataSources"]),
    .from("AWS::StepFunctions::StateMachine", to: ["DefinitionString"]),
    .from("AWS::StepFunctions::StateMachine", to: ["Definition"]),
    .from("AWS::StepFunctions::StateMachine", to: ["DefinitionSubstitutions"]),
    .from("AWS::Serverless::StateMachine", to: ["Definition"]),
    .from("AWS::Serverless::StateMachine", to: ["DefinitionSubstitutions"]),
    .from("AWS::SQS::Queue", to: ["RedrivePolicy", "deadLetterTargetArn"]),
    .from("AWS::Lambda::Permission", ["SourceArn"], to: ["FunctionName"]),
    .from("AWS::Lambda::EventInvokeConfig", ["FunctionName"], to: ["DestinationConfig"]),
    .from("AWS::Lambda::Function", to: ["DeadLetterConfig"]),
    .from("AWS::Serverless::Function", to: ["DeadLetterQueue"]),
    .from("AWS::Serverless::Function", to: ["EventInvokeConfig"]),
    Connection(
      type: "AWS::Lambda::Function",
      source: [],
      target: ["Environment"],
      origin: .environment
    ),
    Connection(
      type: "AWS::Serverless::Function",
      source: [],
      target: ["Environment"],
      origin: .environment
    ),
    Connection(
      type: "AWS::Serverless::Function",
      source: [],
      target: ["Policies"],
      origin: .policy
    ),
    Connection(
      type: "AWS::Serverless::StateMachine",
      source: [],
      target: ["Policies"],
      origin: .policy
    ),
    Connection(
      type: "AWS::Serverless::Connector",
      source: ["Source"],
      target: ["Destination"],
      origin: .connector
    ),
    Connection(
      type: "AWS::Lambda::EventSourceMapping",
      source: ["EventSourceArn"],
      target: ["FunctionName"],
      origin: .event
    ),
  ]
}
