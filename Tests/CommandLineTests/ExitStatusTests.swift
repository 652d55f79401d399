import Testing

@testable import Tool

/// The exit status is part of the contract: 0 clean, 1 findings, 2 failure.
@Suite struct ExitStatusTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: String
    let status: Int32

    var testDescription: String { "\(arguments) → \(status)" }

    init(_ arguments: String, _ status: Int32) {
      self.arguments = arguments
      self.status = status
    }
  }

  static let cases = [
    Case("clean.yaml", 0),
    Case("check clean.yaml", 0),
    Case("no-template.yaml", 0),
    Case("empty", 0),
    Case("untraced.yaml", 1),
    Case("check untraced.yaml", 1),
    Case("conditional.yaml", 1),
    Case("information.yaml", 0),
    Case("--fail-on info information.yaml", 1),
    Case("--fail-on error conditional.yaml", 0),
    Case("--fail-on error untraced.yaml", 1),
    Case("--exit-zero untraced.yaml", 0),
    Case("--exit-zero --fail-on info information.yaml", 0),
    Case("broken.yaml", 2),
    Case("--exit-zero broken.yaml", 2),
    Case("untraced.yaml broken.yaml", 2),
    Case("clean.yaml missing.yaml", 2),
    Case("--output-format json untraced.yaml", 1),
    Case("--output-format json broken.yaml", 2),
    Case("--output-format concise untraced.yaml", 1),
    Case("--no-such-option clean.yaml", 2),
    Case("--output-format sarif-of-another-world clean.yaml", 2),
    Case("--jobs 0 clean.yaml", 2),
    Case("--fail-on never clean.yaml", 2),
    Case("- clean.yaml", 2),
    Case("--help", 0),
    Case("help fix", 0),
    Case("--version", 0),
    Case("fix clean.yaml", 0),
    Case("fix --diff clean.yaml", 0),
    Case("fix --diff untraced.yaml", 1),
    Case("fix --diff --exit-zero untraced.yaml", 0),
    Case("fix --diff broken.yaml", 2),
    Case("fix external.yaml", 1),
    Case("fix conditional.yaml", 1),
    Case("fix missing.yaml", 2),
    Case("inventory untraced.yaml", 0),
    Case("inventory broken.yaml", 2),
    Case("inventory missing.yaml", 2),
    Case("rules", 0),
    Case("rules --output-format markdown", 0),
    Case("explain inactive-tracing", 0),
    Case("explain no-such-rule", 2),
    Case("explain", 2),
  ]

  @Test(arguments: cases)
  func statusIsThatOfTheContract(example: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write("clean.yaml", Sample.clean)
    try folder.write("untraced.yaml", Sample.untraced)
    try folder.write("external.yaml", Sample.external)
    try folder.write("information.yaml", Sample.information)
    try folder.write("conditional.yaml", Sample.conditional)
    try folder.write("broken.yaml", Sample.broken)
    try folder.write("no-template.yaml", "kind: Deployment\n")
    try folder.makeFolder("empty")
    let outcome = try Program.run(example.arguments, in: folder.path)
    #expect(outcome.status == example.status, "\(outcome.text)\(outcome.errors)")
  }

  @Test func wrongUsageSaysWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    let option = try Program.run("--no-such-option", in: folder.path)
    #expect(option.output.isEmpty)
    #expect(option.errors.contains("Unknown option '--no-such-option'"))
    let rule = try Program.run("explain inactive", in: folder.path)
    #expect(rule.errors.contains("there is no rule 'inactive'; did you mean 'inactive-tracing'?"))
  }
}
