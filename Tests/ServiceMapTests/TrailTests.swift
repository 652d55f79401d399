import CloudFormation
import ServiceMap
import Syntax
import Testing

/// Traces around a function: who calls it, whom it calls, and from where no trace can come.
@Suite struct TrailTests {
  private func trail(_ resources: String) throws -> Trail? {
    let text = "Resources:\n" + resources
    let tree = try SyntaxTree(parsing: SourceText(path: "template.yaml", text: text))
    return ServiceMap(of: try #require(Template.templates(in: tree).first)).trails["F"]
  }

  private static let traced = "F: {Type: AWS::Serverless::Function, Properties: {Tracing: Active"

  @Test(arguments: [
    ("\(traced)}}", Trail.State.complete, []),
    ("F: {Type: AWS::Serverless::Function}", .broken, ["F"]),
    ("\(traced), Role: !ImportValue role}}", .unknown, ["F"]),
    (
      "\(traced), Environment: {Variables: {G: !Ref G}}}}\n  G: {Type: AWS::Serverless::Function}",
      .broken, ["G"]
    ),
    (
      "\(traced)}}\n  M: {Type: AWS::Serverless::StateMachine, Properties: {Definition: !Ref F}}",
      .broken, ["M"]
    ),
    (
      "\(traced)}}\n  Q: {Type: AWS::SQS::Queue}\n  M: {Type: AWS::Lambda::EventSourceMapping, "
        + "Properties: {FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn}}",
      .complete, []
    ),
    // What is further away belongs to the trails of others.
    (
      "\(traced)}}\n  H: {Type: AWS::Serverless::Function, Properties: {Tracing: Active, Environment: "
        + "{Variables: {G: !Ref G}}}}\n  G: {Type: AWS::Serverless::Function}",
      .complete, []
    ),
  ])
  func neighbours(resources: String, state: Trail.State, ends: [String]) throws {
    let trail = try #require(try trail("  " + resources))
    #expect(trail.state == state)
    #expect((trail.breaks + trail.doubts).map(\.id) == ends)
  }

  @Test func functionsAtTheEdgeHaveNone() throws {
    let trust =
      "AssumeRolePolicyDocument: {Statement: {Principal: {Service: edgelambda.amazonaws.com}}}"
    #expect(try trail("  \(Self.traced), \(trust)}}") == nil)
  }

  @Test(arguments: [
    ("EventSourceArn: !Ref Cluster", UntraceableSource.msk, "Cluster"),
    ("EventSourceArn: !Ref Broker", .mq, "Broker"),
    ("EventSourceArn: !Ref Documents", .documentDB, "Documents"),
    ("EventSourceArn: !ImportValue x, Topics: [a]", .msk, "M"),
    ("EventSourceArn: !ImportValue x, Queues: [a]", .mq, "M"),
    (
      "EventSourceArn: !ImportValue x, DocumentDBEventSourceConfig: {DatabaseName: a}", .documentDB,
      "M"
    ),
    ("EventSourceArn: !ImportValue x, AmazonManagedKafkaEventSourceConfig: {A: b}", .msk, "M"),
    ("SelfManagedEventSource: {Endpoints: {A: b}}, Topics: [a]", .kafka, "M"),
    ("EventSourceArn: 'arn:aws:kafka:eu-west-1:1:cluster/a/b'", .msk, "M"),
    ("EventSourceArn: !Sub 'arn:${AWS::Partition}:mq:eu-west-1:1:broker:a:b'", .mq, "M"),
    ("EventSourceArn: {'Fn::Sub': 'arn:aws:rds:eu-west-1:1:cluster:a'}", .documentDB, "M"),
  ])
  func mappings(properties: String, source: UntraceableSource, id: String) throws {
    let trail = try trail(
      """
        \(Self.traced)}}
        Cluster: {Type: AWS::MSK::Cluster}
        Broker: {Type: AWS::AmazonMQ::Broker}
        Documents: {Type: AWS::DocDB::DBCluster}
        M: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref F, \(properties)}}
      """
    )
    #expect(trail?.untraceableSources.map(\.kind) == [source])
    #expect(trail?.untraceableSources.map(\.node.id) == [id])
    #expect(trail?.state == .complete)
  }

  @Test(arguments: [
    "EventSourceArn: !ImportValue x", "EventSourceArn: 'arn:aws:sqs:eu-west-1:1:a'",
    "EventSourceArn: !Ref Queue", "Topics: ~",
  ])
  func otherMappings(properties: String) throws {
    let trail = try trail(
      """
        \(Self.traced)}}
        Queue: {Type: AWS::SQS::Queue}
        M: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref F, \(properties)}}
      """
    )
    #expect(trail?.untraceableSources.isEmpty == true)
  }

  @Test(arguments: [
    ("MSK", UntraceableSource.msk), ("MQ", .mq), ("SelfManagedKafka", .kafka),
    ("DocumentDB", .documentDB),
  ])
  func events(type: String, source: UntraceableSource) throws {
    let trail = try trail("  \(Self.traced), Events: {E: {Type: \(type), Properties: {}}}}}")
    #expect(trail?.untraceableSources.map(\.kind) == [source])
  }
}
