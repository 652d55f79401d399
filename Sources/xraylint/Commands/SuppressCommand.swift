import ArgumentParser
import Linting
import Reporting
import Rewriting
import Rules
import Syntax

/// `xraylint suppress`: writes into the templates that today's findings are not to be reported.
struct SuppressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Write suppressions of today's findings into the templates.",
    discussion: """
      A resource gets a comment above its key, or an entry of its Metadata where no comment can \
      stand. Every other byte stays as it is. Findings below --fail-on are left alone.
      """
  )

  @OptionGroup var input: InputOptions
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

  func run() async throws {
    let linter = Linter(rules: rules.rules, suppressions: settings)
    let style = ReportStyle(
      isColoured: colour.isColoured(reportStream),
      failOn: outcome.failOn,
      rules: linter.rules.map(\.metadata)
    )
    let reports = output.writer(to: reportStream, style)
    try reports.checkFiles()
    let limit = outcome.failOn
    let suppressor = Suppressor(
      linter,
      style: new.style,
      reason: new.reason,
      until: new.until,
      suppressing: { $0.severity >= limit }
    )
    let fixing = Fixing(detail: reports.detail, destination: destination, suppressor.result)
    let files = FileJobs(options: input, progress: output.progress)
    let jobs = ConnectedJobs(jobs: files, linter: linter)
    let outcomes = await jobs.results(failure: fixing.outcome, work: fixing.outcome)
    if destination == .file {
      AtomicWriter.removeStaleFiles(besides: outcomes.map { FilePath($0.path) })
    }
    let printed = outcomes.sorted { $0.path < $1.path }.flatMap(\.printed)
    var run = Run(outcomes.compactMap(\.result))
    var status = outcome.status(of: run)
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

  private var settings: SuppressionSettings {
    var settings = SuppressionSettings()
    settings.requiresReason = new.requireReason
    settings.today = Environment.today
    settings.knownRules = AllRules.rules
    return settings
  }

  private var destination: Fixing.Destination {
    if diff { return .diff }
    return input.readsStandardInput ? .standardOutput : .file
  }
}
