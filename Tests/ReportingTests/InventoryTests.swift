import CloudFormation
import Reporting
import Syntax
import Testing

@Suite struct InventoryTests {
  private let stages = Sample(
    path: "app/stages.yaml",
    text: """
      Parameters:
        Stage: {Type: String, AllowedValues: [dev, prod], Default: prod}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
      Resources:
        Orders:
          Type: AWS::Lambda::Function
          Properties:
            Role: !GetAtt Role.Arn
            TracingConfig:
              Mode: !If [IsProd, Active, PassThrough]
        Role:
          Type: AWS::IAM::Role
          Properties:
            ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess]

      """
  )

  @Test func text() throws {
    let inventory = try Sample.inventory(.traced, .orders, .external, stages)
    #expect(
      InventoryTextReporter(colour: false).text(of: inventory) == """
        app/external.yaml (cloudformation), coverage 0%: 0 of 1
          FUNCTION  TRACING  SOURCE   ROLE      PERMISSION  TRAIL
          Billing   absent   default  external  unknown     broken

        app/stages.yaml (cloudformation), coverage 0%: 0 of 1
          FUNCTION  TRACING                          SOURCE    ROLE             PERMISSION  TRAIL
          Orders    conditional (active by default)  function  template (Role)  granted     unknown

        app/template.yaml (sam), coverage 0%: 0 of 1
          FUNCTION  TRACING  SOURCE   ROLE      PERMISSION  TRAIL
          Orders    absent   default  implicit  granted     broken

        app/traced.yaml (sam), coverage 100%: 1 of 1
          FUNCTION  TRACING  SOURCE    ROLE      PERMISSION  TRAIL
          Fine      active   function  implicit  granted     complete

        4 functions in 4 templates
          traced          1   25%
          not traced      2   50%
          conditional     1   25%
          role permitted  3   75%
          coverage        1   25%

        """
    )
  }

  @Test func document() throws {
    #expect(
      InventoryJSONReporter().text(of: try Sample.inventory(stages)) == """
        {
          "schemaVersion": 1,
          "templates": [
            {
              "path": "app/stages.yaml",
              "dialect": "cloudformation",
              "functions": [
                {
                  "logicalId": "Orders",
                  "type": "AWS::Lambda::Function",
                  "location": {"line": 6, "column": 3},
                  "tracing": {"state": "conditional", "byDefault": "active", "source": "function"},
                  "role": {
                    "kind": "template",
                    "logicalIds": ["Role"]
                  },
                  "permission": {
                    "state": "granted",
                    "grantedBy": ["AWSXRayDaemonWriteAccess"]
                  },
                  "exempt": null,
                  "versions": {"publishedBy": null, "aliases": [], "followsTracing": null},
                  "trail": {
                    "state": "unknown",
                    "breaks": [],
                    "doubts": [
                      {"logicalId": "Orders", "type": "AWS::Lambda::Function", "reason": "conditional"}
                    ],
                    "untraceableSources": []
                  },
                  "instrumentation": {"language": null, "state": null, "libraries": []}
                }
              ],
              "coverage": {"functions": 1, "traced": 0, "percent": 0}
            }
          ],
          "coverage": {"functions": 1, "traced": 0, "percent": 0},
          "errors": []
        }

        """
    )
  }

  @Test func csv() throws {
    #expect(
      InventoryCSVReporter().text(of: try Sample.inventory(stages, .traced)) == """
        path,dialect,logical_id,type,line,column,tracing,tracing_by_default,tracing_source,\
        role_kind,role_logical_ids,permission,granted_by,exempt,published_by,aliases,\
        follows_tracing,trail,trail_breaks,trail_doubts,untraceable_sources,traced,\
        template_coverage_percent,total_coverage_percent,language,instrumentation,\
        instrumentation_libraries\r
        app/stages.yaml,cloudformation,Orders,AWS::Lambda::Function,6,3,conditional,active,\
        function,template,Role,granted,AWSXRayDaemonWriteAccess,,,,,unknown,,Orders,,\
        false,0,50,,,\r
        app/traced.yaml,sam,Fine,AWS::Serverless::Function,2,3,active,active,function,implicit,,\
        granted,AWSXrayWriteOnlyAccess (attached by SAM),,,,,complete,,,,true,100,50,,,\r

        """
    )
  }

  @Test func markdown() throws {
    #expect(
      InventoryMarkdownReporter().text(of: try Sample.inventory(stages, .orders)) == """
        **2 functions in 2 templates**: 1 not traced, 1 conditional; 2 with a role that may send \
        traces; coverage 0%

        | Template | Functions | Traced for certain | Coverage |
        | --- | --- | --- | --- |
        | `app/stages.yaml` | 1 | 0 | 0% |
        | `app/template.yaml` | 1 | 0 | 0% |

        | Template | Function | Tracing | Source | Role | Roles | Permission | Granted by | \
        Versions | Trail | Code |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | `app/stages.yaml` | `Orders` | conditional (active by default) | function | template | \
        `Role` | granted | `AWSXRayDaemonWriteAccess` |  | unknown: `Orders` |  |
        | `app/template.yaml` | `Orders` | absent | default | implicit |  | granted | \
        `AWSXrayWriteOnlyAccess (attached by SAM)` |  | broken: `Orders` |  |

        """
    )
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("＝1", "\"'＝1\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\n=b", "a\\r\\n=b"),
    ("\t=1", "\\t=1"), ("a-b", "a-b"),
  ])
  func csvFieldsAreInert(path: String, field: String) throws {
    var sample = Sample.traced
    sample.path = path
    let text = InventoryCSVReporter().text(of: try Sample.inventory(sample))
    let rows = text.split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(rows.last?.hasPrefix(field + ",sam,") ?? false)
  }

  @Test(arguments: [
    ("a|b", "<code>a&#124;b</code>"), ("a`b", "<code>a&#96;b</code>"),
    ("<b>@me", "<code>&#60;b&#62;&#64;me</code>"), ("a\\|b", "<code>a&#92;&#124;b</code>"),
    ("a\nb", "<code>a&#92;nb</code>"), ("*a*_b_[c](d)", "`*a*_b_[c](d)`"),
  ])
  func markdownCellsAreInert(path: String, cell: String) throws {
    var sample = Sample.traced
    sample.path = path
    let text = InventoryMarkdownReporter().text(of: try Sample.inventory(sample))
    #expect(text.split(separator: "\n").last?.hasPrefix("| \(cell) | `Fine` | ") ?? false)
  }

  @Test func exemptFunctionsCountForNothing() throws {
    let sample = Sample(
      text: """
        Resources:
          Edge: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
          Role: {Type: AWS::IAM::Role, Properties: {}}
          Site:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                DefaultCacheBehavior:
                  LambdaFunctionAssociations: [{LambdaFunctionARN: !Ref Version}]
          Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Edge}}

        """
    )
    let inventory = try Sample.inventory(sample, .traced)
    #expect(inventory.totals.functions(.exempt) == 1)
    #expect(inventory.totals.functions(.notTraced) == 0)
    #expect(inventory.totals.traceable == 1)
    let root = try json(InventoryJSONReporter().report(on: inventory))
    #expect(try root.at("templates", "0", "functions", "0", "exempt").text == "lambda@edge")
    let text = InventoryTextReporter(colour: false).text(of: inventory)
    #expect(text.contains("  Edge      exempt (lambda@edge)  "))
    #expect(text.contains("  traced          1  100%\n  exempt          1\n"))
    #expect(inventory.coverage.functions == 1 && inventory.coverage.traced == 1)
    #expect(inventory.templates.map(\.coverage.percent) == [nil, 100])
    #expect(try root.at("templates", "0", "functions", "0", "trail").isNull)
    #expect(try root.at("templates", "0", "coverage", "percent").isNull)
  }

  private let shop = Sample(
    path: "shop.yaml",
    text: """
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Tracing: Active
            AutoPublishAlias: live
            Events:
              Post: {Type: Api, Properties: {Path: /, Method: post}}
              Ledger: {Type: MSK, Properties: {Stream: !ImportValue ledger, StartingPosition: LATEST}}
        Invoices:
          Type: AWS::Lambda::Function
          Properties: {Role: !GetAtt Role.Arn, TracingConfig: {Mode: Active}}
        Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Invoices}}
        Blue:
          Type: AWS::Lambda::Alias
          Properties: {Name: blue, FunctionName: !Ref Invoices, FunctionVersion: !GetAtt Version.Version}
        Mapping:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {FunctionName: !Ref Blue, EventSourceArn: !ImportValue broker, Queues: [a]}
        Role:
          Type: AWS::IAM::Role
          Properties:
            ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess]

      """
  )

  @Test func versionsAndTrails() throws {
    let inventory = try Sample.inventory(shop)
    #expect(
      InventoryTextReporter(colour: false).text(of: inventory) == """
        shop.yaml (sam), coverage 100%: 2 of 2
          FUNCTION  TRACING  SOURCE    ROLE             PERMISSION  VERSIONS       TRAIL
          Orders    active   function  implicit         granted     live (locked)  broken
          Invoices  active   function  template (Role)  granted     blue (locked)  complete
          trails end at ServerlessRestApi: its X-Ray tracing is not switched on
          no trace gets from Ledger to Orders: Lambda cannot trace events of Amazon MSK
          no trace gets from Mapping to Invoices: Lambda cannot trace events of Amazon MQ

        2 functions in 1 template
          traced          2  100%
          role permitted  2  100%
          coverage        2  100%

        """
    )
    let root = try json(InventoryJSONReporter().report(on: inventory))
    let orders = try root.at("templates", "0", "functions", "0")
    #expect(try orders.at("versions", "publishedBy").text == "AutoPublishAlias")
    #expect(try orders.at("versions", "aliases", "0").text == "live")
    #expect(try orders.at("versions", "followsTracing").text == "false")
    #expect(try orders.at("trail", "breaks", "0", "logicalId").text == "ServerlessRestApi")
    #expect(try orders.at("trail", "breaks", "0", "reason").text == "inactive")
    #expect(try orders.at("trail", "untraceableSources", "0", "logicalId").isNull)
    #expect(try orders.at("trail", "untraceableSources", "0", "event").text == "Ledger")
    #expect(try orders.at("trail", "untraceableSources", "0", "service").text == "Amazon MSK")
    let invoices = try root.at("templates", "0", "functions", "1")
    #expect(try invoices.at("versions", "publishedBy").text == "AWS::Lambda::Version")
    #expect(try invoices.at("trail", "untraceableSources", "0", "logicalId").text == "Mapping")
    let rows = InventoryCSVReporter().text(of: inventory).split(separator: "\r\n")
    #expect(
      rows[1].hasSuffix(
        ",AutoPublishAlias,live,false,broken,ServerlessRestApi,,Orders.Ledger (Amazon MSK),true,100,100,,,"
      )
    )
    #expect(
      InventoryMarkdownReporter().text(of: inventory).hasSuffix(
        " | `blue (locked)` | complete, not from Amazon MQ |  |\n"
      )
    )
  }

  @Test func problems() throws {
    let inventory = try Sample.inventory(.broken)
    let root = try json(InventoryJSONReporter().report(on: inventory))
    #expect(try root.at("errors", "0", "path").text == "app/broken.yaml")
    #expect(try root.at("templates").isEmpty)
    let text = InventoryTextReporter(colour: false).text(of: inventory)
    #expect(text.hasPrefix("error: app/broken.yaml:4:4: malformed YAML: "))
    #expect(InventoryMarkdownReporter().text(of: inventory).contains("- `app/broken.yaml:4:4`: "))
  }

  @Test func nothing() throws {
    let empty = Inventory(templates: [])
    #expect(InventoryTextReporter(colour: false).text(of: empty) == "no templates found\n")
    #expect(InventoryCSVReporter().text(of: empty).hasSuffix(",instrumentation_libraries\r\n"))
    #expect(InventoryMarkdownReporter().text(of: empty) == "**0 functions in 0 templates**\n")
    let root = try json(InventoryJSONReporter().report(on: empty))
    #expect(try root.at("templates").isEmpty)
    let bucket = Sample(text: "Resources: {A: {Type: AWS::S3::Bucket}}\n")
    let text = InventoryTextReporter(colour: false).text(of: try Sample.inventory(bucket))
    #expect(text == "1 template, no functions\n")
  }

  @Test func documentsOfOneFileKeepTheirOrder() throws {
    let documents = Sample(text: Sample.traced.text + "---\n" + Sample.orders.text)
    let inventory = try Sample.inventory(documents, .external)
    #expect(
      inventory.templates.flatMap(\.functions).map(\.logicalID) == ["Billing", "Fine", "Orders"]
    )
    #expect(inventory.templates.flatMap(\.functions).map(\.location.line) == [2, 2, 8])
  }
}
