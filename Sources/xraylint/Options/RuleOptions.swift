import ArgumentParser
import Linting
import Reporting

/// Which rules run, what they are worth, and whether their fixes are offered.
struct RuleOptions: SettingArguments {
  @Option(help: .setting(.select), completion: .rules) var select: [String] = []
  @Option(help: .setting(.extendSelect), completion: .rules) var extendSelect: [String] = []
  @Option(help: .setting(.ignore), completion: .rules) var ignore: [String] = []
  @Option(help: .setting(.perPathIgnores)) var perPathIgnores: [String] = []
  @Option(help: .setting(.severity)) var severity: [String] = []
  @Option(help: .setting(.fixable), completion: .rules) var fixable: [String] = []
  @Option(help: .setting(.unfixable), completion: .rules) var unfixable: [String] = []

  @Flag(inversion: .prefixedNo, help: .setting(.requireReason)) var requireReason: Bool?

  var arguments: [SettingName: [String]] {
    [
      .select: select, .extendSelect: extendSelect, .ignore: ignore,
      .perPathIgnores: perPathIgnores, .severity: severity, .fixable: fixable,
      .unfixable: unfixable, .requireReason: requireReason.settingArguments,
    ]
  }

  /// Throws unless there is a rule with an ID.
  static func requireRule(_ id: String) throws {
    guard let reason = SettingVocabulary.standard.problem(withRule: id) else { return }
    throw ValidationError(ConfigurationProblem(reason, in: "").wording)
  }
}
