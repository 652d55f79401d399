import ArgumentParser
import Linting
import Reporting
import Rewriting
import Syntax

/// `xraylint fix`: writes what is missing into the templates, and reports what is left.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    _superCommandName: XRayLint.name,
    abstract: "Activate tracing and let roles send traces, in place.",
    discussion: """
      Every other byte stays as it is. Standard input ('-') is printed whole after the fix, and the \
      report goes to standard error.
      """
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

  @Flag(help: "Print a unified diff, which 'git apply' takes, and write nothing.")
  var diff = false

  func validate() throws {
    guard reportStream == .error else { return }
    try output.requireFreeStandardOutput(for: diff ? "the diff" : "the document")
  }

  @MainActor
  func run() async throws {
    var inputs = try input.inputs(configuration, [rules, fixes, outcome])
    inputs.settings.heedsSuppressions = suppressions.areHeeded
    if input.showFiles { throw try await TemplateList(inputs: inputs).print() }
    let knownFindings = try known.findings(inputs.settings)
    let reports = output.writer(
      to: reportStream,
      ReportStyle(isColoured: colour.isColoured(reportStream), settings: inputs.settings)
    )
    try reports.checkFiles()
    let fixing = Fixing(detail: reports.detail, destination: destination)
    let jobs = ConnectedJobs(jobs: FileJobs(inputs: inputs, progress: output.progress))
    let outcomes = await jobs.results(failure: fixing.outcome, work: fixing.outcome)
    if destination == .file {
      AtomicWriter.removeStaleFiles(besides: outcomes.compactMap(\.file))
    }
    let printed = outcomes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .flatMap(\.printed)
    let results = outcomes.compactMap(\.result)
    var run = Run(try knownFindings?.hidden(in: results, isPreview: diff) ?? results)
    run.isPreview = diff
    let status = outcome.status(of: run, inputs.settings)
    run.exitStatus = Int(status.rawValue)
    try reports.write(run, document: printed)
    throw status
  }

  /// Standard output is taken where a document or a diff goes there.
  private var reportStream: StandardStream {
    diff || input.readsStandardInput ? .error : .output
  }

  private var destination: Fixing.Destination {
    if diff { return .diff }
    return input.readsStandardInput ? .standardOutput : .file
  }
}
