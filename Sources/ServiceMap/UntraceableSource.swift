internal import Syntax

/// A source of events that Lambda polls without tracing them: the trace starts at the function.
///
/// See <https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html>.
public enum UntraceableSource: String, Sendable, CaseIterable {
  case msk = "Amazon MSK"
  case kafka = "self-managed Kafka"
  case mq = "Amazon MQ"
  case documentDB = "Amazon DocumentDB"

  /// The source that resources of a type are.
  init?(resourceType: String) {
    switch resourceType {
    case "AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster": self = .msk
    case "AWS::AmazonMQ::Broker": self = .mq
    case "AWS::DocDB::DBCluster": self = .documentDB
    default: return nil
    }
  }

  /// The source of an event source mapping, as far as its properties tell; the template need not hold
  /// it.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html>.
  init?(eventSourceMapping properties: Node) {
    let services: [(key: String, source: UntraceableSource)] = [
      ("SelfManagedEventSource", .kafka), ("SelfManagedKafkaEventSourceConfig", .kafka),
      ("AmazonManagedKafkaEventSourceConfig", .msk), ("DocumentDBEventSourceConfig", .documentDB),
      ("Topics", .msk), ("Queues", .mq),
    ]
    if let found = services.first(where: { properties[$0.key]?.isNull == false }) {
      self = found.source
      return
    }
    let source = properties["EventSourceArn"]
    guard let arn = source?.text ?? source?["Fn::Sub"]?.text, arn.hasPrefix("arn:") else {
      return nil
    }
    // DocumentDB shares the names of RDS, of which Lambda polls no other.
    let names: [(part: String, source: UntraceableSource)] = [
      (":kafka:", .msk), (":mq:", .mq), (":rds:", .documentDB),
    ]
    guard let found = names.first(where: { arn.contains($0.part) }) else { return nil }
    self = found.source
  }
}
