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
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var colour: ColourOptions

  @Option(help: "How findings are shown: text, concise or json.")
  var outputFormat = FindingsFormat.text

  func run() async throws {
    let reporter = outputFormat.reporter(isColoured: colour.isColoured(.output))
    let linter = Linter(rules: rules.rules)
    let detail = reporter.detail
    let results = try await FileJobs(options: input).results(failure: FileResult.init) { input in
      do throws(SyntaxError) {
        return try linter.report(on: input.source).map { FileResult($0, detail: detail) }
      } catch {
        return FileResult(FileProblem(error, in: input.source))
      }
    }
    let run = Run(results)
    try StandardStream.output.write(reporter.report(on: run))
    throw outcome.status(of: run)
  }
}
