import ArgumentParser
import CloudFormation
import Linting
import Reporting
import Rules
import ServiceMap
import Syntax

/// `xraylint map`: draws the service map of a template.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
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

    var reporter: any ServiceMapReporter {
      switch self {
      case .mermaid: MermaidReporter()
      case .dot, .svg: DOTReporter()
      case .json: ServiceMapJSONReporter()
      case .html: HTMLReporter()
      }
    }
  }

  @Argument(
    help: ArgumentHelp("The template; '-' is standard input.", valueName: "template"),
    completion: .file()
  )
  var template: String

  @Option(help: "How the map is drawn; svg needs Graphviz.")
  var outputFormat = Format.mermaid

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the map to a file instead of standard output.", valueName: "file"),
    completion: .file()
  )
  var outputFile: String?

  @Flag(help: "Draw the map as it would be after 'xraylint fix'.")
  var fixed = false

  @Flag(help: "With --fixed: after the unsafe fixes as well.")
  var unsafeFixes = false

  func validate() throws {
    guard unsafeFixes, !fixed else { return }
    throw ValidationError("--unsafe-fixes goes with --fixed")
  }

  func run() throws {
    let source =
      try template == "-"
      ? Input(standardInputNamed: "<stdin>").source : Input(FilePath(template)).source
    guard let template = try templates(in: source).first else {
      throw end("\(source.path) holds no template: Resources with a Type")
    }
    let map = ServiceMap(of: template)
    let bytes = outputFormat.reporter.report(on: map, title: source.path)
    let drawing = outputFormat == .svg ? try Graphviz.svg(of: bytes) : bytes
    guard let outputFile else { return try StandardStream.output.write(drawing) }
    try ReportFile.write([ReportFile(path: FilePath(outputFile)) { drawing }][...])
  }

  /// The templates of the file, fixed where that is wanted.
  private func templates(in source: SourceText) throws -> [Template] {
    var settings = FixSettings()
    settings.includesUnsafe = unsafeFixes
    let limit: Applicability = unsafeFixes ? .unsafe : .safe
    let linter = Linter(rules: fixed ? AllRules.rules : [], settings: settings)
    do throws(SyntaxError) {
      guard let report = try linter.report(on: source) else { return [] }
      guard fixed else { return report.templates }
      let fixer = Fixer(linter) { $0.fix.map { $0.applicability <= limit } ?? false }
      return fixer.result(of: report).report.templates
    } catch {
      let problem = FileProblem(error, in: source)
      try StandardStream.error.write([problem])
      throw ExitStatus.failure
    }
  }

  private func end(_ message: String) -> ExitStatus {
    try? StandardStream.error.write("error: \(message)\n")
    return .failure
  }
}
