import ArgumentParser
import Linting
import Reporting
import Rules

/// `xraylint explain RULE`: tells what a rule reports, why, and what its fix does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it reports, why, and what its fix does."
  )

  @OptionGroup var colour: ColourOptions

  @Argument(
    help: "The ID of a rule, such as inactive-tracing.",
    completion: .list(AllRules.rules.map(\.metadata.id))
  )
  var rule: String

  func validate() throws {
    try RuleOptions.requireRule(rule)
  }

  func run() throws {
    guard let rule = AllRules.rule(rule) else { return }
    let documentation = RuleDocumentation(of: rule.metadata)
    try StandardStream.output.write(documentation.text(colour: colour.isColoured(.output)))
  }
}
