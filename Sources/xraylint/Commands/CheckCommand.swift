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
  @OptionGroup var suppressions: SuppressionOptions
  @OptionGroup var known: BaselineOptions
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var colour: ColourOptions

  @Option(
    help: ArgumentHelp("Write a baseline of what is found, and hide it.", valueName: "file"),
    completion: .file()
  )
  var writeBaseline: String?

  func validate() throws {
    guard writeBaseline != nil, known.baseline != nil else { return }
    throw ValidationError("--write-baseline makes a new baseline and goes with no --baseline")
  }

  @MainActor
  func run() async throws {
    var inputs = try input.inputs(configuration, [rules, fixes, outcome])
    inputs.settings.heedsSuppressions = suppressions.areHeeded
    if input.showFiles { throw try await TemplateList(inputs: inputs).print() }
    let knownFindings = try known.findings(inputs.settings)
    let newBaseline = try writeBaseline.map { path throws(FileError) in try NewBaseline(path) }
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
    let left = try knownFindings?.hidden(in: results) ?? newBaseline?.hiding(results) ?? results
    var run = Run(left)
    let status = outcome.status(of: run, inputs.settings)
    run.exitStatus = Int(status.rawValue)
    try reports.write(run)
    throw status
  }
}
