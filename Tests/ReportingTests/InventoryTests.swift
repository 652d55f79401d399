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
        app/external.yaml (cloudformation)
          FUNCTION  TRACING  SOURCE   ROLE      PERMISSION
          Billing   absent   default  external  unknown

        app/stages.yaml (cloudformation)
          FUNCTION  TRACING                          SOURCE    ROLE             PERMISSION
          Orders    conditional (active by default)  function  template (Role)  granted by \
        AWSXRayDaemonWriteAccess

        app/template.yaml (sam)
          FUNCTION  TRACING  SOURCE   ROLE      PERMISSION
          Orders    absent   default  implicit  granted by AWSXrayWriteOnlyAccess (attached by SAM)

        app/traced.yaml (sam)
          FUNCTION  TRACING  SOURCE    ROLE      PERMISSION
          Fine      active   function  implicit  granted by AWSXrayWriteOnlyAccess (attached by SAM)

        4 functions in 4 templates
          traced          1   25%
          not traced      2   50%
          conditional     1   25%
          role permitted  3   75%

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
                  "exempt": null
                }
              ]
            }
          ],
          "errors": []
        }

        """
    )
  }

  @Test func csv() throws {
    #expect(
      InventoryCSVReporter().text(of: try Sample.inventory(stages, .traced)) == """
        path,dialect,logical_id,type,line,column,tracing,tracing_by_default,tracing_source,\
        role_kind,role_logical_ids,permission,granted_by,exempt\r
        app/stages.yaml,cloudformation,Orders,AWS::Lambda::Function,6,3,conditional,active,\
        function,template,Role,granted,AWSXRayDaemonWriteAccess,\r
        app/traced.yaml,sam,Fine,AWS::Serverless::Function,2,3,active,active,function,implicit,,\
        granted,AWSXrayWriteOnlyAccess (attached by SAM),\r

        """
    )
  }

  @Test func markdown() throws {
    #expect(
      InventoryMarkdownReporter().text(of: try Sample.inventory(stages, .orders)) == """
        **2 functions in 2 templates**: 1 not traced, 1 conditional; 2 with a role that may send \
        traces

        | Template | Function | Tracing | Source | Role | Roles | Permission | Granted by |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `app/stages.yaml` | `Orders` | conditional (active by default) | function | template | \
        `Role` | granted | `AWSXRayDaemonWriteAccess` |
        | `app/template.yaml` | `Orders` | absent | default | implicit |  | granted | \
        `AWSXrayWriteOnlyAccess (attached by SAM)` |

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
    #expect(InventoryCSVReporter().text(of: empty).hasSuffix(",exempt\r\n"))
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
