import Linting
import Reporting
import Rules
import Syntax
import Testing

@Suite struct ReviewdogReporterTests {
  private func diagnostics(_ samples: Sample...) throws -> [Node] {
    let reporter = ReviewdogReporter()
    let run = Run(try samples.map { try $0.result(reporter.detail) })
    return Array(try json(reporter.report(on: run)).at("diagnostics").items)
  }

  /// One suggestion holds both halves of a fix; columns count bytes.
  @Test(arguments: ["", "\u{FEFF}", "# é 😀\n"], ["\n", "\r\n"])
  func suggestionsAreWholeFixes(head: String, newline: String) throws {
    let body = """
      Resources:
        é😀:
          Type: AWS::Lambda::Function
          Properties: {Role: !GetAtt Role.Arn, Description: 漢字}
        Role:
          Type: AWS::IAM::Role
          Properties: {Description: 漢字😀é, ManagedPolicyArns: []}

      """
    let text = head + body.replacing("\n", with: newline)
    let sample = Sample(text: text)
    let suggestions = try diagnostics(sample)[0].at("suggestions")
    #expect(Array(suggestions.items).count == 1)
    var bytes = Array(text.utf8)
    let lines = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    func offset(_ key: String) throws -> Int {
      let place = try suggestions.at("0", "range", key)
      let line = try #require(Int(try place.at("line").text ?? ""))
      return lines[line - 1] + (try #require(Int(try place.at("column").text ?? ""))) - 1
    }
    let new = Array(try #require(try suggestions.at("0", "text").text).utf8)
    bytes.replaceSubrange(try offset("start")..<(try offset("end")), with: new)
    let fixer = Fixer(Linter(rules: AllRules.rules)) { _ in true }
    #expect(bytes == fixer.result(of: try sample.report()).source.bytes)
  }

  @Test func whatNeedsAnEyeIsNoSuggestion() throws {
    let external = try diagnostics(.external)
    #expect(external.count == 2)
    #expect(external.allSatisfy { $0["suggestions"] == nil })
    #expect(try external[0].at("severity").text == "ERROR")
    #expect(try external[1].at("severity").text == "INFO")
    #expect(try external[0].at("message").text?.contains("\nfix (unsafe): ") ?? false)
  }

  @Test func problems() throws {
    let unreadable = FileProblem(path: "a.yaml", message: "cannot read it: permission denied")
    let run = Run([FileResult(unreadable), try Sample.broken.result()])
    let root = try json(ReviewdogReporter().report(on: run)).at("diagnostics")
    #expect(try root.at("0", "location").keys == ["path"])
    #expect(try root.at("1", "location", "range", "start").keys == ["line"])
  }
}
