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
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var colour: ColourOptions

  @Flag(help: "Print a unified diff, which 'git apply' takes, and write nothing.")
  var diff = false

  @Option(help: "How findings that are left are shown: text, concise or json.")
  var outputFormat = FindingsFormat.text

  func run() async throws {
    // Standard output is taken by the document or the diff.
    let reportStream: StandardStream = diff || input.readsStandardInput ? .error : .output
    let reporter = outputFormat.reporter(isColoured: colour.isColoured(reportStream))
    let linter = Linter(rules: rules.rules, settings: fixes.settings)
    let fixing = Fixing(linter, detail: reporter.detail, destination: destination)
    let jobs = ConnectedJobs(jobs: FileJobs(options: input), linter: linter)
    let outcomes = try await jobs.results(failure: fixing.outcome, work: fixing.outcome)
    if destination == .file {
      AtomicWriter.removeStaleFiles(besides: outcomes.map { FilePath($0.path) })
    }
    let printed = outcomes.sorted { $0.path < $1.path }.flatMap(\.printed)
    if !printed.isEmpty { try StandardStream.output.write(printed) }
    let run = Run(outcomes.compactMap(\.result))
    try reportStream.write(reporter.report(on: run))
    // Nothing has been written: what the diff would fix is left as well.
    let status = outcome.status(of: run)
    throw diff && !printed.isEmpty && status == .clean && !outcome.exitZero ? .findings : status
  }

  private var destination: Fixing.Destination {
    if diff { return .diff }
    return input.readsStandardInput ? .standardOutput : .file
  }
}
