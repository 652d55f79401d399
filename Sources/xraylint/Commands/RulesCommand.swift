import ArgumentParser
import Linting
import Reporting
import Rules

/// `xraylint rules`: lists the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules."
  )

  /// The formats of the list.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @OptionGroup var colour: ColourOptions

  @Option(help: "How the rules are shown: text, markdown or json.")
  var outputFormat = Format.text

  func run() throws {
    let table = RuleTable(of: AllRules.rules.map(\.metadata))
    let bytes =
      switch outputFormat {
      case .text: table.text(colour: colour.isColoured(.output))
      case .markdown: Array(table.markdown.utf8)
      case .json: table.json
      }
    try StandardStream.output.write(bytes)
  }
}
