import ArgumentParser
import Linting
import Rules

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Run these rules only; IDs, separated by commas.", valueName: "rules"),
    completion: .list(AllRules.rules.map(\.metadata.id))
  )
  var select: [String] = []

  @Option(
    help: ArgumentHelp("Do not run these rules; IDs, separated by commas.", valueName: "rules"),
    completion: .list(AllRules.rules.map(\.metadata.id))
  )
  var ignore: [String] = []

  func validate() throws {
    for id in RuleOptions.names(select) + RuleOptions.names(ignore) {
      try RuleOptions.requireRule(id)
    }
  }

  /// The rules that are selected and not ignored.
  var rules: [any Rule] {
    let selected = Set(RuleOptions.names(select))
    let ignored = Set(RuleOptions.names(ignore))
    return AllRules.rules.filter { rule in
      let id = rule.metadata.id
      return (selected.isEmpty || selected.contains(id)) && !ignored.contains(id)
    }
  }

  /// Throws unless there is a rule with an ID.
  static func requireRule(_ id: String) throws {
    guard AllRules.rule(id) == nil else { return }
    let known = AllRules.rules.map(\.metadata.id).joined(separator: ", ")
    throw ValidationError("there is no rule '\(id)'; the rules are \(known)")
  }

  private static func names(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split(separator: ",").map(String.init) }
  }
}
