/// What a resource is on a service map.
public enum ServiceKind: String, Sendable, CaseIterable {
  /// Whoever calls from outside.
  case client
  case api
  case function
  case stateMachine
  case queue
  case topic
  case stream
  case table
  case bucket
  case eventBus
  case schedule
  case database
  case graphQLAPI
  case loadBalancer
  case canary
  case userPool
  case logGroup
  case broker
  case pipe
  case rule

  /// The kind of a resource type; nil for what is not on the map.
  init?(resourceType: String) {
    guard let kind = ServiceKind.kinds[resourceType] else { return nil }
    self = kind
  }

  private static let kinds: [String: ServiceKind] = [
    "AWS::Lambda::Function": .function,
    "AWS::Serverless::Function": .function,
    "AWS::ApiGateway::RestApi": .api,
    "AWS::ApiGatewayV2::Api": .api,
    "AWS::Serverless::Api": .api,
    "AWS::Serverless::HttpApi": .api,
    "AWS::Serverless::WebSocketApi": .api,
    "AWS::AppSync::GraphQLApi": .graphQLAPI,
    "AWS::Serverless::GraphQLApi": .graphQLAPI,
    "AWS::StepFunctions::StateMachine": .stateMachine,
    "AWS::Serverless::StateMachine": .stateMachine,
    "AWS::SQS::Queue": .queue,
    "AWS::SNS::Topic": .topic,
    "AWS::Kinesis::Stream": .stream,
    "AWS::KinesisFirehose::DeliveryStream": .stream,
    "AWS::DynamoDB::Table": .table,
    "AWS::DynamoDB::GlobalTable": .table,
    "AWS::Serverless::SimpleTable": .table,
    "AWS::S3::Bucket": .bucket,
    "AWS::Events::EventBus": .eventBus,
    "AWS::Events::Rule": .rule,
    "AWS::IoT::TopicRule": .rule,
    "AWS::Scheduler::Schedule": .schedule,
    "AWS::RDS::DBInstance": .database,
    "AWS::RDS::DBCluster": .database,
    "AWS::DocDB::DBCluster": .database,
    "AWS::ElasticLoadBalancingV2::TargetGroup": .loadBalancer,
    "AWS::Synthetics::Canary": .canary,
    "AWS::Cognito::UserPool": .userPool,
    "AWS::Logs::LogGroup": .logGroup,
    "AWS::MSK::Cluster": .broker,
    "AWS::MSK::ServerlessCluster": .broker,
    "AWS::AmazonMQ::Broker": .broker,
    "AWS::Pipes::Pipe": .pipe,
  ]

  /// Whether callers from outside the template come in here.
  var isEntrance: Bool {
    switch self {
    case .api, .graphQLAPI, .loadBalancer: true
    default: false
    }
  }
}
