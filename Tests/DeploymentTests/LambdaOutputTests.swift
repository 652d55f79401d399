import Deployment
import Syntax
import Testing

@Suite struct LambdaOutputTests {
  private func functions(in text: String) throws -> [DeployedFunction] {
    try LambdaOutput(SourceText(path: "output.json", text: text)).functions
  }

  static let orders = """
    {"FunctionName": "orders", "FunctionArn": "arn:aws:lambda:eu-west-1:123456789012:function:orders",
     "Role": "arn:aws:iam::123456789012:role/service/orders-role", "Version": "$LATEST",
     "TracingConfig": {"Mode": "Active"}}
    """

  @Test(
    arguments: [
      ("list-functions", "{\"Functions\": [\(orders)], \"NextMarker\": \"x\"}"),
      ("list-versions-by-function", "{\"Versions\": [\(orders)]}"),
      ("get-function", "{\"Configuration\": \(orders), \"Code\": {\"Location\": \"https://x\"}}"),
      ("get-function-configuration", orders),
      ("a list of answers", "[\(orders)]"),
      ("a byte order mark in front", "\u{FEFF}\(orders)"),
      ("YAML", "Functions:\n- \(orders.split(separator: "\n").joined(separator: " "))\n"),
    ]
  )
  func answersOfTheLambdaAPIAreUnderstood(name: String, text: String) throws {
    let function = try #require(try functions(in: text).first, "\(name)")
    #expect(function.name == "orders")
    #expect(function.version == .latest)
    #expect(function.tracing == .active)
    #expect(function.roleName == "orders-role")
    #expect(function.arn?.region == "eu-west-1")
  }

  @Test func pagesMayFollowOneAnotherInOneText() throws {
    let page = "{\"Functions\": [{\"FunctionName\": \"a}\\\"\"}]}"
    let names = try functions(in: page + "\n" + page + "[\(Self.orders)]").map(\.name)
    #expect(names == ["a}\"", "a}\"", "orders"])
  }

  @Test(
    arguments: [
      ("{\"Functions\": [], \"NextMarker\": \"x\"}", true),
      ("{\"Functions\": [], \"NextToken\": \"x\"}", true),
      ("{\"Functions\": [], \"NextMarker\": \"x\"} {\"Functions\": []}", false),
      ("{\"Functions\": []} {\"Functions\": [], \"NextMarker\": \"x\"}", false),
      ("[{\"Functions\": [], \"NextMarker\": \"x\"}, {\"Functions\": []}]", false),
      ("{\"Functions\": [], \"NextMarker\": \"x\"} {\"Versions\": []}", true),
      ("{\"Functions\": []}", false),
      // Other regions and other functions have lists of their own.
      (firstPage("Functions") + page("Functions", "eu-west-2", "a"), true),
      (firstPage("Functions") + page("Functions", "eu-west-1", "b"), false),
      (firstPage("Versions") + page("Versions", "eu-west-1", "b"), true),
      (firstPage("Versions") + page("Versions", "eu-west-1", "a"), false),
    ]
  )
  func aListThatGoesOnIsUnfinished(text: String, isUnfinished: Bool) throws {
    let pages = try LambdaOutput(SourceText(path: "x", text: text)).pages
    #expect(ListPage.unfinished(among: pages).count == (isUnfinished ? 1 : 0))
  }

  private static func firstPage(_ key: String) -> String {
    page(key, "eu-west-1", "a", goesOn: true)
  }

  private static func page(
    _ key: String,
    _ region: String,
    _ name: String,
    goesOn: Bool = false
  ) -> String {
    let arn = "arn:aws:lambda:\(region):123456789012:function:\(name):1"
    let marker = goesOn ? ", \"NextMarker\": \"x\"" : ""
    return "{\"\(key)\": [{\"FunctionName\": \"\(name)\", \"FunctionArn\": \"\(arn)\"}]\(marker)}"
  }

  @Test func noFunctionAtAllIsAnAnswer() throws {
    #expect(try functions(in: "{\"Functions\": []}").isEmpty)
  }

  @Test(arguments: ["", "{}", "[1]", "null", "{\"Roles\": []}", "{\"FunctionName\": 3, \"x\": 1"])
  func otherTextsAreProblems(text: String) {
    #expect(throws: LambdaOutput.Problem.self) { try functions(in: text) }
  }

  @Test func aMistakeOnALaterPageIsCountedFromTheStart() {
    do throws(LambdaOutput.Problem) {
      _ = try LambdaOutput(SourceText(path: "x", text: "{\"Functions\": []}\n{\"a\": ?}"))
      Issue.record("a question mark is no JSON")
    } catch {
      guard case .malformed(let problem) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(problem.offset == 24)
    }
  }

  @Test func whatIsMissingOrUnknownIsNotGuessed() throws {
    let text = """
      [{"FunctionName": "a", "Role": "none", "FunctionArn": "arn:x"},
       {"FunctionName": "b", "TracingConfig": {"Mode": "Sometimes"}, "Version": "12"}, {"Runtime": "go1.x"}]
      """
    let functions = try functions(in: text)
    #expect(functions.map(\.tracing) == [.unstated, .other("Sometimes")])
    #expect(functions.map(\.version) == [.latest, .published("12")])
    #expect(functions.allSatisfy { $0.arn == nil && $0.roleName == nil })
  }
}
