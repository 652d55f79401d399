internal import CloudFormation

/// A kind of event that SAM connects a function or a state machine with.
///
/// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html>.
struct EventKind {
  /// The keys below `Properties` of the event that may name a service of the template.
  let sourceKeys: [String]
  /// What the source is where the template does not hold it.
  let kind: ServiceKind
  /// The ID of the service that SAM makes where the event names none.
  var implicitID: String?
  /// What the source is, where Lambda cannot carry a trace from there.
  var untraceable: UntraceableSource?

  /// The kind that bears a name; nil for a name that SAM does not know.
  init?(_ name: String) {
    guard let kind = EventKind.all[name] else { return nil }
    self = kind
  }

  private init(
    _ sourceKeys: String...,
    is kind: ServiceKind,
    implicitID: String? = nil,
    untraceable: UntraceableSource? = nil
  ) {
    self.sourceKeys = sourceKeys
    self.kind = kind
    self.implicitID = implicitID
    self.untraceable = untraceable
  }

  private static let all: [String: EventKind] = [
    "Api": EventKind("RestApiId", is: .api, implicitID: ImplicitAPI.logicalID),
    "HttpApi": EventKind("ApiId", is: .api, implicitID: "ServerlessHttpApi"),
    "SQS": EventKind("Queue", is: .queue),
    "SNS": EventKind("Topic", is: .topic),
    "Kinesis": EventKind("Stream", is: .stream),
    "DynamoDB": EventKind("Stream", is: .table),
    "S3": EventKind("Bucket", is: .bucket),
    "Schedule": EventKind(is: .schedule),
    "ScheduleV2": EventKind(is: .schedule),
    "EventBridgeRule": EventKind("EventBusName", is: .rule),
    "CloudWatchEvent": EventKind("EventBusName", is: .rule),
    "CloudWatchLogs": EventKind("LogGroupName", is: .logGroup),
    "IoTRule": EventKind(is: .rule),
    "AlexaSkill": EventKind(is: .client),
    "Cognito": EventKind("UserPool", is: .userPool),
    "MSK": EventKind("Stream", is: .broker, untraceable: .msk),
    "MQ": EventKind("Broker", is: .broker, untraceable: .mq),
    "SelfManagedKafka": EventKind(is: .broker, untraceable: .kafka),
    "DocumentDB": EventKind("Cluster", is: .database, untraceable: .documentDB),
  ]
}
