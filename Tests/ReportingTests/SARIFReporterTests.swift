import Linting
import Reporting
import Rules
import Syntax
import Testing

@Suite struct SARIFReporterTests {
  private let reporter = SARIFReporter(
    version: "1.2.3",
    rules: AllRules.rules.map { $0.metadata }
  )

  private func log(_ samples: Sample...) throws -> Node {
    let run = Run(try samples.map { try $0.result() }, exitStatus: 1)
    return try json(reporter.report(on: run)).at("runs", "0")
  }

  @Test func rulesAreDocumented() throws {
    let driver = try log(.orders).at("tool", "driver")
    #expect(try driver.at("version").text == "1.2.3")
    let rules = Array(try driver.at("rules").items)
    #expect(rules.map { $0["id"]?.text } == AllRules.rules.map { $0.metadata.id })
    for (rule, known) in zip(rules, AllRules.rules) {
      let saysHow = try rule.at("help", "text").text?.contains("How to suppress")
      #expect(saysHow == known.metadata.isSuppressible)
      #expect(try rule.at("help", "markdown").text?.hasPrefix("## ") ?? false)
      #expect(try rule.at("helpUri").text?.hasPrefix("https://") ?? false)
    }
    let tags = try rules[0].at("properties", "tags").items.compactMap(\.text)
    #expect(tags.contains("AWS Security Hub Lambda.7") && tags.contains("trivy AWS-0066"))
  }

  @Test func resultsNameTheirRule() throws {
    let log = try log(.orders, .external)
    let rules = try log.at("tool", "driver", "rules").items.map { $0["id"]?.text }
    for result in try log.at("results").items {
      let index = try #require(Int(try result.at("ruleIndex").text ?? ""))
      #expect(try result.at("ruleId").text == rules[index])
    }
    #expect(try log.at("results", "0", "level").text == "error")
    #expect(try log.at("results", "1", "level").text == "note")
    #expect(try log.at("columnKind").text == "unicodeCodePoints")
  }

  @Test func notesAreWordsOrPlaces() throws {
    let external = try log(.external).at("results", "0")
    #expect(
      try external.at("message", "text").text?.contains("\nnote: unsafe to fix: the template")
        ?? false
    )
    #expect(external["relatedLocations"] == nil)
    #expect(
      try external.at("fixes", "0", "description", "text").text
        == "activate tracing of 'Billing' (unsafe)"
    )
    let sample = Sample(
      text: """
        Globals: {Function: {Tracing: PassThrough}}
        Resources:
          Orders: {Type: AWS::Serverless::Function, Properties: {Handler: a}}

        """
    )
    let related = try log(sample).at("results", "0", "relatedLocations", "0")
    #expect(try related.at("physicalLocation", "region", "startColumn").text == "31")
  }

  @Test func problemsAreNotifications() throws {
    let run = Run([try Sample.broken.result()], exitStatus: 2)
    let invocation = try json(reporter.report(on: run)).at("runs", "0", "invocations", "0")
    #expect(try invocation.at("executionSuccessful").text == "false")
    #expect(try invocation.at("exitCode").text == "2")
    let notification = try invocation.at("toolExecutionNotifications", "0")
    #expect(try notification.at("level").text == "error")
    let place = try notification.at("locations", "0", "physicalLocation")
    #expect(try place.at("artifactLocation", "uri").text == "app/broken.yaml")
    #expect(try place.at("artifactLocation", "uriBaseId").text == "%SRCROOT%")
    #expect(place["region"] != nil)
    let clean = try log(.orders).at("invocations", "0")
    #expect(try clean.at("executionSuccessful").text == "true")
    #expect(try clean.at("toolExecutionNotifications").isEmpty)
  }

  @Test func filesElsewhereStandByThemselves() throws {
    let sample = Sample(path: "/srv/a b.yaml", text: Sample.orders.text)
    let place = try log(sample).at("results", "0", "locations", "0", "physicalLocation")
    #expect(try place.at("artifactLocation").keys == ["uri"])
    #expect(try place.at("artifactLocation", "uri").text == "file:///srv/a%20b.yaml")
  }

  /// Both ways to count give the text of the fix.
  @Test(arguments: ["", "\u{FEFF}", "# é 😀 漢字\n"], ["\n", "\r\n"])
  func replacementsAreConsistent(head: String, newline: String) throws {
    let body = """
      Resources:
        é😀: # 漢
          Type: AWS::Lambda::Function
          Properties: {Role: !GetAtt Role.Arn, Description: 漢字😀é}
        Role:
          Type: AWS::IAM::Role
          Properties: {Description: 漢字😀é, ManagedPolicyArns: []}

      """
    let text = head + body.replacing("\n", with: newline)
    let sample = Sample(text: text)
    let fixer = Fixer(Linter(rules: AllRules.rules)) { _ in true }
    let fixed = fixer.result(of: try sample.report()).source.bytes
    #expect(fixed != Array(text.utf8))

    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let lines = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    let mark = head == "\u{FEFF}" ? head : ""
    var (byOffset, byLine) = (scalars, scalars)
    let changes = try log(sample).at("results", "0", "fixes", "0", "artifactChanges", "0")
    let replacements = Array(try changes.at("replacements").items)
    #expect(replacements.count == 2)
    for replacement in replacements.reversed() {
      let region = try replacement.at("deletedRegion")
      func number(_ key: String) throws -> Int {
        try #require(Int(try region.at(key).text ?? ""))
      }
      let inserted = Array(
        (try replacement.at("insertedContent", "text").text ?? "").unicodeScalars
      )
      let offset = try number("charOffset")
      byOffset.replaceSubrange(offset..<offset + (try number("charLength")), with: inserted)
      let start = lines[try number("startLine") - 1] + (try number("startColumn")) - 1
      let end = lines[try number("endLine") - 1] + (try number("endColumn")) - 1
      byLine.replaceSubrange(start..<end, with: inserted)
    }
    for result in [byOffset, byLine] {
      let text = mark + String(String.UnicodeScalarView(result))
      #expect(Array(text.utf8) == fixed)
    }
  }
}
