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

  func run() async throws {
    let knownFindings = try known.findings(rules: rules.rules)
    let newBaseline = try writeBaseline.map { path throws(FileError) in try NewBaseline(path) }
    let linter = Linter(rules: rules.rules, suppressions: suppressions.settings)
    let style = ReportStyle(
      isColoured: colour.isColoured(.output),
      failOn: outcome.failOn,
      rules: linter.rules.map(\.metadata)
    )
    let reports = output.writer(to: .output, style)
    try reports.checkFiles()
    let detail = reports.detail
    let files = FileJobs(options: input, progress: output.progress)
    let jobs = ConnectedJobs(jobs: files, linter: linter)
    let results = await jobs.results(failure: { problem, _ in FileResult(problem) }) {
      _,
      report in
      (report.map { FileResult($0, detail: detail) }, report)
    }
    let left = try knownFindings?.hidden(in: results) ?? newBaseline?.hiding(results) ?? results
    var run = Run(left)
    let status = outcome.status(of: run)
    run.exitStatus = Int(status.rawValue)
    try reports.write(run)
    throw status
  }
}
