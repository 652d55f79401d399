import ArgumentParser
import Linting
import Reporting
import Syntax

/// `xraylint check`: reports what is wrong and changes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    _superCommandName: XRayLint.name,
    abstract: "Report functions that are not traced and roles that may not send traces."
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var colour: ColourOptions

  @MainActor
  func run() async throws {
    let inputs = try input.inputs(configuration, [rules, fixes, outcome])
    if input.showFiles { throw try await TemplateList(inputs: inputs).print() }
    let reports = output.writer(
      to: .output,
      ReportStyle(isColoured: colour.isColoured(.output), settings: inputs.settings)
    )
    try reports.checkFiles()
    let detail = reports.detail
    let jobs = ConnectedJobs(jobs: FileJobs(inputs: inputs, progress: output.progress))
    let results = await jobs.results(failure: { problem, _ in FileResult(problem) }) {
      _,
      report in
      (report.map { FileResult($0, detail: detail) }, report)
    }
    var run = Run(results)
    let status = outcome.status(of: run, inputs.settings)
    run.exitStatus = Int(status.rawValue)
    try reports.write(run)
    throw status
  }
}
