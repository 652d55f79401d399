import ArgumentParser
import Linting
import Reporting
import Syntax

/// `xraylint suppress`: writes into the templates that today's findings are not to be reported.
struct SuppressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    _superCommandName: XRayLint.name,
    abstract: "Write suppressions of today's findings into the templates.",
    discussion: """
      A resource gets a comment above its key, or an entry of its Metadata where no comment can \
      stand. Every other byte stays as it is. Findings below --fail-on are left alone.
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var new: NewSuppressionOptions
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
    let inputs = try input.inputs(configuration, [rules, outcome])
    if input.showFiles { throw try await TemplateList(inputs: inputs).print() }
    if inputs.settings.requireReason, new.reason == nil {
      throw ValidationError("'require-reason' is set; give a --reason")
    }
    let reports = output.writer(
      to: reportStream,
      ReportStyle(isColoured: colour.isColoured(reportStream), settings: inputs.settings)
    )
    try reports.checkFiles()
    let fixing = Fixing(detail: reports.detail, destination: destination) { report in
      let limit = inputs.settings[FilePath(report.source.path)].settings.failOn
      let suppressor = Suppressor(
        report.linter,
        style: new.style,
        reason: new.reason,
        until: new.until,
        suppressing: { $0.severity >= limit }
      )
      return suppressor.result(of: report)
    }
    let jobs = ConnectedJobs(jobs: FileJobs(inputs: inputs, progress: output.progress))
    let outcomes = await jobs.results(failure: fixing.outcome, work: fixing.outcome)
    if destination == .file {
      AtomicWriter.removeStaleFiles(besides: outcomes.compactMap(\.file))
    }
    let printed = outcomes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .flatMap(\.printed)
    var run = Run(outcomes.compactMap(\.result))
    var status = outcome.status(of: run, inputs.settings)
    // Nothing has been written: what the diff would suppress is left as well.
    if diff, !printed.isEmpty, status == .clean, !outcome.exitZero { status = .findings }
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
