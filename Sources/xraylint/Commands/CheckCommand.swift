import ArgumentParser
import Linting
import Reporting
import Syntax

/// `xraylint check`: reports what is wrong and changes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report functions that are not traced and roles that may not send traces."
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var colour: ColourOptions

  @Option(help: "How findings are shown: text, concise or json.")
  var outputFormat = FindingsFormat.text

  func run() async throws {
    let reporter = outputFormat.reporter(isColoured: colour.isColoured(.output))
    let linter = Linter(rules: rules.rules)
    let detail = reporter.detail
    let jobs = ConnectedJobs(jobs: FileJobs(options: input), linter: linter)
    let results = try await jobs.results(failure: { problem, _ in FileResult(problem) }) {
      _,
      report in
      (report.map { FileResult($0, detail: detail) }, report)
    }
    let run = Run(results)
    try StandardStream.output.write(reporter.report(on: run))
    throw outcome.status(of: run)
  }
}
