import Testing

@testable import Tool

/// How many findings are printed, and that nothing else depends on it.
@Suite struct MaximumFindingsTests {
  private func folder(of functions: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let resources = (0..<functions).map { "  F\($0): {Type: AWS::Serverless::Function}\n" }
    try folder.write("a.yaml", "Resources:\n" + resources.joined())
    return folder
  }

  @Test func textIsBoundedByDefault() throws {
    let folder = try self.folder(of: 1003)
    let outcome = try Program.run(".", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.text.split(separator: "\n").count { $0.hasPrefix("error[") } == 1000)
    #expect(outcome.text.contains("1 template, 1003 functions: 1003 errors\n"))
    #expect(outcome.text.hasSuffix("not shown: 3 findings; --max-findings 0 shows all\n"))
    let all = try Program.run("--max-findings 0 .", in: folder.path)
    #expect(all.text.split(separator: "\n").count { $0.hasPrefix("error[") } == 1003)
    #expect(!all.text.contains("not shown"))
  }

  @Test(arguments: ReportFormat.allCases.filter { $0 != .text && $0 != .markdown })
  func programsGetAllUnlessTheyAskForLess(format: ReportFormat) throws {
    let folder = try self.folder(of: 1003)
    let names = { (text: String) in text.matches(of: #/\bF\d+\b/#).map { String($0.output) } }
    let all = try Program.run("--output-format \(format.rawValue) .", in: folder.path)
    #expect(all.status == 1 && all.errors.isEmpty)
    #expect(Set(names(all.text)).count == 1003)
    let few = try Program.run(
      "--max-findings 3 --output-format \(format.rawValue) .",
      in: folder.path
    )
    #expect(few.status == 1)
    #expect(Set(names(few.text)).count == 3)
    #expect(few.errors == "xraylint: not shown: 1000 findings; --max-findings 0 shows all\n")
  }

  @Test func whatWasFixedIsBoundedToo() throws {
    let folder = try self.folder(of: 12)
    let outcome = try Program.run("fix --max-findings 10 .", in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.hasPrefix("fixed[") } == 10)
    #expect(outcome.text.hasSuffix("not shown: 2 fixes; --max-findings 0 shows all\n"))
  }

  @Test func theStatusCountsWhatIsNotShown() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.information)
    try folder.write("b.yaml", Sample.information)
    let outcome = try Program.run("--fail-on info --max-findings 1 .", in: folder.path)
    #expect(outcome.status == 1)
    #expect(try Program.run("--max-findings -1 .", in: folder.path).status == 2)
  }
}
