import ArgumentParser
import CloudFormation
import Linting
import Reporting
import ServiceMap
import Syntax

/// `xraylint map`: draws the service map of a template.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    _superCommandName: XRayLint.name,
    abstract: "Draw the service map that X-Ray would draw for a template.",
    discussion: """
      Shows who calls whom, coloured by what becomes of a trace there, and where the trail ends. \
      Drawn from events, targets, environment variables, policies and connectors; what code calls \
      beyond that, only a trace can tell.
      """
  )

  /// The formats of a map.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case mermaid, dot, svg, json, html

    /// The drawing of a map.
    func drawing(of map: ServiceMap, title: String) throws(Graphviz.Problem) -> [UInt8] {
      switch self {
      case .mermaid: MermaidReporter().report(on: map, title: title)
      case .dot: DOTReporter().report(on: map, title: title)
      case .svg: try Graphviz.svg(of: DOTReporter().report(on: map, title: title))
      case .json: ServiceMapJSONReporter().report(on: map, title: title)
      case .html: HTMLReporter().report(on: map, title: title)
      }
    }
  }

  @Argument(
    help: ArgumentHelp("The template; '-' is standard input.", valueName: "template"),
    completion: .file()
  )
  var template: String

  @Option(help: "How the map is drawn: mermaid, dot, svg (needs Graphviz), json or html.")
  var outputFormat = Format.mermaid

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the map to a file instead of standard output.", valueName: "file"),
    completion: .file()
  )
  var outputFile: String?

  @Flag(help: "Draw the map as it would be after 'xraylint fix' with the same rules.")
  var fixed = false

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var fixes: FixOptions

  /// What becomes of the one file.
  private enum Outcome: Sendable {
    case report(FileReport)
    case problem(FileProblem)
  }

  func run() async throws {
    if let outputFile, outputFile != "-" { try ReportFile.check(FilePath(outputFile)) }
    let report: FileReport
    switch try await outcome() {
    case .report(let found): report = found
    case .problem(let problem): throw try failure(problem)
    }
    guard let template = report.templates.first else {
      throw try failure(.noTemplate(report.source.path))
    }
    let drawing: [UInt8]
    do throws(Graphviz.Problem) {
      let map = ServiceMap(of: template)
      drawing = try outputFormat.drawing(of: map, title: report.source.path)
    } catch {
      try StandardStream.error.write("error: \(error)\n")
      throw ExitStatus.failure
    }
    guard let outputFile, outputFile != "-" else { return try StandardStream.output.write(drawing) }
    try ReportFile.write([ReportFile(path: FilePath(outputFile)) { drawing }][...])
  }

  /// The template, fixed where that is wanted.
  private func outcome() async throws -> Outcome {
    let input = try InputOptions.parse(["--", template])
    let files = FileJobs(inputs: try input.inputs(configuration, [rules, fixes]))
    let fixing = fixed ? Fixing(detail: .places, destination: .standardOutput) : nil
    let outcomes: [Outcome] = await ConnectedJobs(jobs: files, runsRules: fixed).results(
      failure: { problem, _ in .problem(problem) },
      work: { input, report in
        let result = fixing.map { $0.outcome(of: input, report).report } ?? report
        return (result.map { .report($0) }, result)
      }
    )
    guard let first = outcomes.first else { return .problem(.noTemplate(template)) }
    guard outcomes.count == 1 else {
      return .problem(
        FileProblem(
          path: template,
          message: "it holds \(outcomes.count) templates, and a map is of one; name that"
        )
      )
    }
    return first
  }

  private func failure(_ problem: FileProblem) throws -> ExitStatus {
    try StandardStream.error.write([problem])
    return .failure
  }
}

extension FileProblem {
  fileprivate static func noTemplate(_ path: String) -> FileProblem {
    FileProblem(path: path, message: "it holds no template, which has Resources with a Type")
  }
}
