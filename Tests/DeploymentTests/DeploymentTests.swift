import CloudFormation
import Deployment
import Syntax
import Testing

@Suite struct DeploymentTests {
  /// The verdicts on the functions of some outputs, compared with some templates.
  private func verdicts(_ output: String, _ templates: String...) throws -> [DeployedVerdict] {
    let functions = try LambdaOutput(SourceText(path: "output.json", text: output)).functions
    let known = try templates.enumerated().flatMap { number, text in
      let source = SourceText(path: "\(number).yaml", text: text)
      return try Template.templates(in: SyntaxTree(parsing: source)).flatMap {
        TemplateFunction.functions(of: $0, in: source, LineTable(source))
      }
    }
    return Deployment(functions, comparedWith: known).verdicts
  }

  private func function(_ name: String, _ mode: String?, version: String = "$LATEST") -> String {
    let tracing = mode.map { ", \"TracingConfig\": {\"Mode\": \"\($0)\"}" } ?? ""
    return "{\"FunctionName\": \"\(name)\", \"Version\": \"\(version)\"\(tracing)}"
  }

  private func template(_ id: String, name: String?, _ tracing: String) -> String {
    let name = name.map { ", FunctionName: \($0)" } ?? ""
    return "Resources: {\(id): {Type: AWS::Serverless::Function, "
      + "Properties: {Tracing: \(tracing)\(name)}}}\n"
  }

  @Test func onlyTheLatestVersionCanBeChanged() throws {
    let verdicts = try verdicts(
      """
      [\(function("a", "Active")), \(function("a", "Active", version: "10")),
       \(function("a", "PassThrough", version: "9")), \(function("b", "PassThrough")),
       \(function("c", nil)), \(function("d", "Sometimes"))]
      """
    )
    #expect(verdicts.map(\.state) == [.traced, .locked, .traced, .notTraced, .unknown, .notTraced])
    #expect(verdicts.map(\.function.version.description).prefix(3) == ["$LATEST", "9", "10"])
  }

  @Test func copiesAtTheEdgeAreExempt() throws {
    let output = """
      {"FunctionName": "us-east-1.edge", "MasterArn": "arn:aws:lambda:us-east-1:1:function:edge:1",
       "TracingConfig": {"Mode": "PassThrough"}}
      """
    #expect(try verdicts(output).map(\.state) == [.exempt])
  }

  @Test func whatSeveralOutputsSayIsPutTogether() throws {
    let verdicts = try verdicts(
      """
      [{"Functions": [\(function("a", "PassThrough"))]},
       {"Configuration": \(function("a", nil)), "Tags": {"aws:cloudformation:logical-id": "A"}}]
      """
    )
    #expect(verdicts.count == 1)
    #expect(verdicts.first?.state == .notTraced)
    #expect(verdicts.first?.function.logicalID == "A")
  }

  @Test(
    arguments: [
      ("PassThrough", "Active", true), ("Active", "Active", false),
      ("Active", "Disabled", true), ("PassThrough", "Disabled", false),
      ("PassThrough", "!ImportValue tracing", false),
    ]
  )
  func aFunctionDriftsFromItsTemplate(deployed: String, inTemplate: String, isDrifted: Bool) throws
  {
    let verdicts = try verdicts(
      function("orders", deployed),
      template("Orders", name: "orders", inTemplate)
    )
    #expect(verdicts.map(\.isDrifted) == [isDrifted])
  }

  @Test func publishedVersionsDoNotDrift() throws {
    let verdicts = try verdicts(
      function("orders", "PassThrough", version: "3"),
      template("Orders", name: "orders", "Active")
    )
    #expect(verdicts.map(\.isDrifted) == [false])
  }

  @Test func aLogicalIDNamesTheFunctionOnlyWhereNoNameDoes() throws {
    let output = """
      {"Configuration": \(function("shop-Orders-1X", "PassThrough")),
       "Tags": {"aws:cloudformation:logical-id": "Orders"}}
      """
    let unnamed = template("Orders", name: nil, "Active")
    #expect(try verdicts(output, unnamed).map(\.isDrifted) == [true])
    let named = template("Orders", name: "orders", "Active")
    #expect(try verdicts(output, named).map(\.template) == [.none])
  }

  @Test func templatesThatDifferDecideNothing() throws {
    let output = """
      {"Configuration": \(function("x", "PassThrough")),
       "Tags": {"aws:cloudformation:logical-id": "Orders"}}
      """
    let active = template("Orders", name: nil, "Active")
    let inactive = template("Orders", name: nil, "Disabled")
    let verdict = try #require(try verdicts(output, active, inactive).first)
    guard case .ambiguous(let candidates) = verdict.template else {
      Issue.record("\(verdict.template)")
      return
    }
    #expect(candidates.map(\.path) == ["0.yaml", "1.yaml"])
    #expect(!verdict.isDrifted)
  }

  @Test func aNameThatAParameterTakesPartInMatchesNothing() throws {
    let verdicts = try verdicts(
      function("prod-orders", "PassThrough"),
      """
      Parameters: {Stage: {Type: String, Default: prod}}
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties: {Tracing: Active, FunctionName: !Sub "${Stage}-orders"}
      """
    )
    #expect(verdicts.map(\.template) == [.none])
  }
}
