import ArgumentParser
import Linting
import Reporting
import Syntax

/// `xraylint inventory`: lists every function with its verdicts.
struct InventoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "List every Lambda function with its tracing, its role and the permission."
  )

  /// The formats of an inventory.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown

    func reporter(isColoured: Bool) -> any InventoryReporter {
      switch self {
      case .text: InventoryTextReporter(colour: isColoured)
      case .json: InventoryJSONReporter()
      case .csv: InventoryCSVReporter()
      case .markdown: InventoryMarkdownReporter()
      }
    }
  }

  /// The templates of one file, or why there are none.
  private enum Entry: Sendable {
    case templates([TemplateRecord])
    case problem(FileProblem)
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var colour: ColourOptions

  @Option(help: "How the inventory is shown: text, json, csv or markdown.")
  var outputFormat = Format.text

  func run() async throws {
    let jobs = ConnectedJobs(
      jobs: FileJobs(options: input, progress: .onTerminal),
      linter: Linter(rules: [])
    )
    let entries: [Entry] = await jobs.results(failure: { problem, _ in .problem(problem) }) {
      _,
      report in
      (report.map { .templates(TemplateRecord.records(of: $0)) }, report)
    }
    var templates: [TemplateRecord] = []
    var problems: [FileProblem] = []
    for entry in entries {
      switch entry {
      case .templates(let records): templates += records
      case .problem(let problem): problems.append(problem)
      }
    }
    let inventory = Inventory(templates: templates, problems: problems)
    let reporter = outputFormat.reporter(isColoured: colour.isColoured(.output))
    try StandardStream.output.write(reporter.report(on: inventory))
    throw problems.isEmpty ? ExitStatus.clean : .failure
  }
}
