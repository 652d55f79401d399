import ArgumentParser
import CloudFormation
import Deployment
import Linting
import Reporting
import Syntax

/// `xraylint deployed`: judges functions that are already deployed, by what the AWS CLI prints.
struct DeployedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deployed",
    abstract: "Judge functions that are already deployed, by what the AWS CLI prints.",
    discussion: """
      Reads the output of 'aws lambda list-functions', 'list-versions-by-function', 'get-function' \
      and 'get-function-configuration', and calls AWS itself never:

        aws lambda list-functions | xraylint deployed --templates .

      A function is compared with the template that gives it its name (FunctionName) or, where \
      'get-function' printed its tags, its logical ID.
      """
  )

  /// The formats of the verdicts.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "Files with output of the AWS CLI; '-' is standard input.",
      valueName: "file"
    ),
    completion: .file()
  )
  var files: [String] = ["-"]

  @Option(
    help: ArgumentHelp(
      "A template, or a folder of templates, to compare with; may be given again.",
      valueName: "path"
    ),
    completion: .file()
  )
  var templates: [String] = []

  @Flag(help: "Print the AWS CLI commands that activate tracing, for a person to look through.")
  var emitCommands = false

  @Option(help: "How the verdicts are shown: text or json.")
  var outputFormat = Format.text

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var colour: ColourOptions

  func run() async throws {
    let failOn = try configuration.settings(ofWorkingDirectoryWith: [outcome]).failOn
    var problems: [FileProblem] = []
    var functions: [DeployedFunction] = []
    var pages: [(page: ListPage, source: SourceText)] = []
    for file in files {
      do throws(FileError) {
        let source = try source(of: file)
        do throws(LambdaOutput.Problem) {
          let output = try LambdaOutput(source)
          functions += output.functions
          pages += output.pages.map { ($0, source) }
        } catch {
          problems.append(FileProblem(error, in: source))
        }
      } catch {
        problems.append(FileProblem(error))
      }
    }
    for page in ListPage.unfinished(among: pages.map(\.page)) {
      guard let last = pages.last(where: { $0.page == page }) else { continue }
      problems.append(FileProblem(unfinished: page, in: last.source))
    }
    let known = try await templateFunctions()
    problems += known.problems
    let deployment = Deployment(functions, comparedWith: known.functions)
    try StandardStream.output.write(reporter.report(on: deployment, problems: problems))
    if emitCommands { try StandardStream.error.write(problems) }
    throw status(of: deployment, problems, failOn)
  }

  private var reporter: any DeploymentReporter {
    if emitCommands { return DeploymentCommands() }
    return switch outputFormat {
    case .text:
      DeploymentTextReporter(
        colour: colour.isColoured(.output),
        isCompared: !templates.isEmpty
      )
    case .json: DeploymentJSONReporter()
    }
  }

  private func source(of file: String) throws(FileError) -> SourceText {
    file == "-"
      ? try Input(standardInputNamed: "<stdin>").source : try Input(FilePath(file)).source
  }

  private func status(
    of deployment: Deployment,
    _ problems: [FileProblem],
    _ failOn: Severity
  ) -> ExitStatus {
    if !problems.isEmpty { return .failure }
    let counts = deployment.verdicts.contains { $0.severity.map { $0 >= failOn } ?? false }
    return counts && !outcome.exitZero ? .findings : .clean
  }

  /// What one file of the templates gives.
  private enum Entry: Sendable {
    case functions([TemplateFunction])
    case problem(FileProblem)
  }

  private func templateFunctions() async throws -> (
    functions: [TemplateFunction], problems: [FileProblem]
  ) {
    guard !templates.isEmpty else { return ([], []) }
    let input = try InputOptions.parse(["--"] + templates)
    let inputs = try input.inputs(configuration)
    let jobs = ConnectedJobs(jobs: FileJobs(inputs: inputs), runsRules: false)
    let entries: [Entry] = await jobs.results(failure: { problem, _ in .problem(problem) }) {
      _,
      report in
      (report.map { .functions($0.templateFunctions) }, report)
    }
    var result: (functions: [TemplateFunction], problems: [FileProblem]) = ([], [])
    for entry in entries {
      switch entry {
      case .functions(let functions): result.functions += functions
      case .problem(let problem): result.problems.append(problem)
      }
    }
    result.functions.sort { ($0.path, $0.location.line) < ($1.path, $1.location.line) }
    result.problems.sort { $0.path < $1.path }
    return result
  }
}

extension FileReport {
  /// The functions of the templates of a file, for comparing deployed ones with them.
  fileprivate var templateFunctions: [TemplateFunction] {
    let lines = LineTable(source)
    return templates.flatMap { TemplateFunction.functions(of: $0, in: source, lines) }
  }
}
