import ArgumentParser
import Linting
import Reporting
import Rewriting
import Syntax

/// `xraylint fix`: writes what is missing into the templates, and reports what is left.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Activate tracing and let roles send traces, in place.",
    discussion: """
      Every other byte stays as it is. Standard input ('-') is printed whole after the fix, and the \
      report goes to standard error.
      """
  )

  @OptionGroup var input: InputOptions
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

  func run() async throws {
    let knownFindings = try known.findings(rules: rules.rules)
    let linter = Linter(
      rules: rules.rules,
      settings: fixes.settings,
      suppressions: suppressions.settings
    )
    let style = ReportStyle(
      isColoured: colour.isColoured(reportStream),
      failOn: outcome.failOn,
      rules: linter.rules.map(\.metadata)
    )
    let reports = output.writer(to: reportStream, style)
    try reports.checkFiles()
    let fixing = Fixing(linter, detail: reports.detail, destination: destination)
    let files = FileJobs(options: input, progress: output.progress)
    let jobs = ConnectedJobs(jobs: files, linter: linter)
    let outcomes = await jobs.results(failure: fixing.outcome, work: fixing.outcome)
    if destination == .file {
      AtomicWriter.removeStaleFiles(besides: outcomes.map { FilePath($0.path) })
    }
    let printed = outcomes.sorted { $0.path < $1.path }.flatMap(\.printed)
    let results = outcomes.compactMap(\.result)
    var run = Run(try knownFindings?.hidden(in: results) ?? results)
    var status = outcome.status(of: run)
    // Nothing has been written: what the diff would fix is left as well.
    if diff, !printed.isEmpty, status == .clean, !outcome.exitZero { status = .findings }
    run.isPreview = diff
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
