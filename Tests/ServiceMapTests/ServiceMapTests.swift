import CloudFormation
import ServiceMap
import Syntax
import Testing

@Suite struct ServiceMapTests {
  private func map(_ resources: String, before: String = "") throws -> ServiceMap {
    let text = before + "Resources:\n" + resources
    let tree = try SyntaxTree(parsing: SourceText(path: "template.yaml", text: text))
    return ServiceMap(of: try #require(Template.templates(in: tree).first))
  }

  /// The edges as `source > target`.
  private func edges(_ map: ServiceMap) -> Set<String> {
    Set(map.edges.map { "\($0.source) > \($0.target)" })
  }

  static let traced = "Type: AWS::Serverless::Function, Properties: {Tracing: Active"

  @Test func eventsLeadFromTheirSourceToTheFunction() throws {
    let map = try map(
      """
        Queue: {Type: AWS::SQS::Queue}
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Tracing: Active
            Events:
              Post: {Type: Api, Properties: {Path: /, Method: post}}
              Message: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn}}
              Elsewhere: {Type: SQS, Properties: {Queue: !ImportValue queue}}
              Night: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
              Log: {Type: MSK, Properties: {Stream: !ImportValue cluster, StartingPosition: LATEST}}
      """
    )
    #expect(
      edges(map) == [
        "(clients) > ServerlessRestApi", "ServerlessRestApi > Orders", "Queue > Orders",
        "Orders.Elsewhere > Orders", "Orders.Night > Orders", "Orders.Log > Orders",
      ]
    )
    #expect(map.node("ServerlessRestApi")?.trace == .broken)
    #expect(map.node("Orders")?.trace == .traced)
    #expect(map.edges.filter(\.isUntraceable).map(\.source) == ["Orders.Log"])
  }

  @Test func stagesOfDeploymentsAndIgnoredGlobalsCount() throws {
    let map = try map(
      """
        Shop: {Type: AWS::ApiGateway::RestApi}
        Deployment:
          Type: AWS::ApiGateway::Deployment
          Properties:
            RestApiId: !Ref Shop
            StageName: live
            StageDescription: {TracingEnabled: true}
        Heir: {Type: AWS::Serverless::Api, Properties: {StageName: live}}
        Other:
          Type: AWS::Serverless::Api
          IgnoreGlobals: [TracingEnabled]
          Properties: {StageName: live}
        Fifo: {Type: AWS::SNS::Topic, Properties: {FifoTopic: true}}
        Sender:
          Type: AWS::Serverless::Function
          Properties: {Environment: {Variables: {TOPIC: !Ref Fifo}}}
        Python: {Type: AWS::Synthetics::Canary, Properties: {RuntimeVersion: syn-python-selenium-6.0}}
      """,
      before: "Globals: {Api: {TracingEnabled: true}}\n"
    )
    #expect(map.node("Shop")?.trace == .traced)
    #expect(map.node("Heir")?.trace == .traced)
    #expect(map.node("Other")?.trace == .broken)
    #expect(map.node("Fifo")?.trace == .passive)
    // What cannot be traced and that nobody calls is not drawn.
    #expect(map.node("Python") == nil)
  }

  @Test func useIsReadFromEnvironmentPoliciesAndConnectors() throws {
    let map = try map(
      """
        Table: {Type: AWS::DynamoDB::Table}
        Bucket: {Type: AWS::S3::Bucket}
        Topic: {Type: AWS::SNS::Topic}
        Secret: {Type: AWS::SecretsManager::Secret}
        Orders:
          Type: AWS::Lambda::Function
          Connectors: {Send: {Properties: {Destination: {Id: Topic}, Permissions: [Write]}}}
          Properties:
            Role: !GetAtt Role.Arn
            Environment: {Variables: {TABLE: !Ref Table, SECRET: !Ref Secret}}
        Role:
          Type: AWS::IAM::Role
          Properties:
            Policies:
            - PolicyName: x
              PolicyDocument:
                Statement: {Effect: Allow, Action: s3:*, Resource: !Sub '${Bucket.Arn}/*'}
      """
    )
    #expect(
      edges(map) == ["(clients) > Orders", "Orders > Table", "Orders > Bucket", "Orders > Topic"]
    )
  }

  @Test func managedPoliciesOfTheTemplateTellUses() throws {
    let map = try map(
      """
        Table: {Type: AWS::DynamoDB::Table}
        Bucket: {Type: AWS::S3::Bucket}
        Orders: {\(Self.traced), Policies: [!Ref ReadTable, AWSLambdaExecute]}}
        Invoices: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
        Role: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: [!Ref ReadBucket]}}
        ReadTable:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument: {Statement: {Effect: Allow, Action: dynamodb:Query, Resource: !GetAtt Table.Arn}}
        ReadBucket:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument: {Statement: {Effect: Allow, Action: s3:GetObject, Resource: !Sub '${Bucket.Arn}/*'}}
      """
    )
    #expect(
      edges(map) == [
        "(clients) > Orders", "(clients) > Invoices", "Orders > Table", "Invoices > Bucket",
      ]
    )
  }

  @Test func takingEventsFromAQueueIsNoUseOfIt() throws {
    let map = try map(
      """
        Queue: {Type: AWS::SQS::Queue}
        Table: {Type: AWS::DynamoDB::Table}
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Tracing: Active
            Policies: [SQSPollerPolicy: {QueueName: !GetAtt Queue.QueueName}, DynamoDBCrudPolicy: {TableName: !Ref Table}]
            Events:
              Message: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn}}
              Change: {Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn, StartingPosition: LATEST}}
      """
    )
    #expect(edges(map) == ["Queue > Orders", "Table > Orders", "Orders > Table"])
  }

  @Test func whatNobodyCallsAndHasNoTraceIsNotDrawn() throws {
    let map = try map(
      """
        Logs: {Type: AWS::Logs::LogGroup}
        Queue: {Type: AWS::SQS::Queue}
        Machine: {Type: AWS::Serverless::StateMachine}
      """
    )
    #expect(map.nodes.map(\.id) == ["Machine"])
  }

  @Test func clientsCallURLsAndWhatNobodyElseCalls() throws {
    let map = try map(
      """
        First: {\(Self.traced), Environment: {Variables: {NEXT: !Ref Second, LAST: !Ref Third, OWN: !Ref Fourth}}}}
        Second: {\(Self.traced)}}
        Third: {\(Self.traced), FunctionUrlConfig: {AuthType: NONE}}}
        Fourth: {\(Self.traced)}}
        URL: {Type: AWS::Lambda::Url, Properties: {AuthType: NONE, TargetFunctionArn: !Ref Fourth}}
      """
    )
    let clients = edges(map).filter { $0.hasPrefix("(") }
    #expect(clients == ["(clients) > First", "(clients) > Third", "(clients) > Fourth"])
  }

  @Test func versionsAndAliasesStandForTheirFunction() throws {
    let map = try map(
      """
        Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Orders, FunctionVersion: !GetAtt V.Version}}
        V: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Orders}}
        Orders: {\(Self.traced)}}
        Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: lambda, Endpoint: !Ref Live}]}}
        Other: {Type: AWS::SNS::Topic}
        Second: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Other, Endpoint: !Ref V}}
      """
    )
    #expect(edges(map) == ["Topic > Orders", "Other > Orders"])
  }

  @Test func theAliasThatSAMMakesStandsForItsFunction() throws {
    let map = try map(
      """
        Orders: {\(Self.traced), AutoPublishAlias: live-1}}
        Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Endpoint: !Ref OrdersAliasliveD1}]}}
        Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Arn: !Ref Orders.Alias}]}}
        Machine:
          Type: AWS::StepFunctions::StateMachine
          Properties: {DefinitionSubstitutions: {Orders: !Sub '${Orders.Version}'}}
        Pipe: {Type: AWS::Pipes::Pipe, Properties: {Target: !Ref OrdersAliaslive}}
      """
    )
    #expect(edges(map) == ["Topic > Orders", "Rule > Orders", "Machine > Orders"])
  }

  @Test(arguments: [
    "Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Live, EventSourceArn: !GetAtt Caller.Arn}}",
    "Permission: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref V, SourceArn: !GetAtt Caller.Arn}}",
    "Integration: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Caller, IntegrationUri: !Ref Live}}",
    "Method: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Caller, Integration: {Uri: !Sub 'a:${Live}/invocations'}}}",
  ])
  func whoeverCallsAnAliasCallsTheFunction(resource: String) throws {
    let map = try map(
      """
        Orders: {Type: AWS::Lambda::Function, Properties: {FunctionName: orders}}
        V: {Type: AWS::Lambda::Version, Properties: {FunctionName: orders}}
        Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !GetAtt V.FunctionName, FunctionVersion: !GetAtt V.Version}}
        Caller: {Type: AWS::SQS::Queue}
        \(resource)
      """
    )
    #expect(edges(map) == ["Caller > Orders"])
  }

  @Test(
    arguments: [
      ("Tracing: Active", ServiceNode.Trace.traced, nil),
      ("Tracing: PassThrough", .broken, ServiceNode.Reason.inactive),
      ("Tracing: active", .broken, .invalid),
      ("Tracing: Active, Role: !ImportValue role", .unknown, .undecidedPermission),
      ("Tracing: !ImportValue tracing", .unknown, .undecidedSetting),
      ("Tracing: !If [Unknown, Active, Disabled]", .unknown, .conditional),
    ]
  )
  func aFunctionNeedsTracingAndPermission(
    properties: String,
    trace: ServiceNode.Trace,
    reason: ServiceNode.Reason?
  ) throws {
    let map = try map(
      "  F: {Type: AWS::Serverless::Function, Properties: {\(properties)}}\n",
      before: """
        Parameters: {P: {Type: String}}
        Conditions: {Unknown: !Equals [!Ref P, a]}

        """
    )
    #expect(map.node("F")?.trace == trace)
    #expect(map.node("F")?.reason == reason)
  }

  @Test func stagesDecideForTheirAPI() throws {
    let map = try map(
      """
        On: {Type: AWS::ApiGateway::RestApi}
        Off: {Type: AWS::ApiGateway::RestApi}
        None: {Type: AWS::ApiGateway::RestApi}
        Http: {Type: AWS::ApiGatewayV2::Api}
        S1: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref On, TracingEnabled: true}}
        S2: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Off, TracingEnabled: true}}
        S3: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Off}}
      """
    )
    #expect(
      ["On", "Off", "None", "Http"].map { map.node($0)?.trace } == [
        .traced, .broken, .broken, .passive,
      ]
    )
  }

  @Test func globalsSwitchTheAPIsOfSAMOn() throws {
    let map = try map(
      """
        Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod}}
        Own: {Type: AWS::Serverless::Api, Properties: {StageName: prod, TracingEnabled: false}}
        Orders: {\(Self.traced), Events: {E: {Type: Api}}}}
      """,
      before: "Globals: {Api: {TracingEnabled: true}}\n"
    )
    #expect(map.node("Api")?.trace == .traced)
    #expect(map.node("Own")?.trace == .broken)
    #expect(map.node("ServerlessRestApi")?.trace == .traced)
  }

  @Test func everyReasonIsSaidOnce() throws {
    let map = try map(
      """
        Machine:
          Type: AWS::Serverless::StateMachine
          Properties: {DefinitionSubstitutions: {F: !GetAtt F.Arn}, Tracing: {Enabled: true}}
        F: {\(Self.traced)}}
        G: {Type: AWS::Serverless::Function}
      """
    )
    #expect(edges(map) == ["Machine > F", "(clients) > G"])
    #expect(map.ends.count == 1)
    #expect(map.node("Machine")?.trace == .traced)
  }

  @Test func resourcesThatNameThemselvesAndEachOtherAreNoTrap() throws {
    let map = try map(
      """
        A: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt A.Arn}}}
        V: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref V}}
        F: {\(Self.traced), Environment: {Variables: {F: !Ref F, G: !Ref G}}}}
        G: {\(Self.traced), Environment: {Variables: {F: !Ref F}}}}
        W: [not, a, mapping]
        E: {Type: AWS::Serverless::Function, Properties: {Events: [a]}}
      """
    )
    #expect(edges(map).isSuperset(of: ["F > G", "G > F"]))
  }
}
