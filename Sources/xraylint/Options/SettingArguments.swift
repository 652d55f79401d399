import ArgumentParser
import Linting
import Reporting

/// Flags that say something about settings.
protocol SettingArguments: ParsableArguments {
  /// The arguments of each flag, none where it is not given.
  var arguments: [SettingName: [String]] { get }
}

extension SettingArguments {
  /// Refuses arguments that the settings do not take.
  func validate() throws {
    try validateSettings()
  }

  /// Refuses arguments that the settings do not take.
  func validateSettings() throws {
    do throws(ConfigurationProblem) {
      _ = try CommandLineSettings([self])
    } catch {
      throw ValidationError("\(error.path): \(error.wording)")
    }
  }
}

extension CommandLineSettings {
  /// Collects what several groups of flags say.
  init(_ groups: [any SettingArguments]) throws(ConfigurationProblem) {
    self.init()
    for group in groups {
      let arguments = group.arguments
      for name in SettingName.allCases {
        try add(arguments[name] ?? [], to: name, .standard)
      }
    }
  }
}

extension ArgumentHelp {
  /// The help on the flag of a setting.
  static func setting(_ name: SettingName) -> ArgumentHelp {
    let setting = Setting[name]
    return ArgumentHelp("\(setting.summary)", valueName: setting.valueName)
  }
}

extension CompletionKind {
  /// Every word that selects rules.
  static var rules: CompletionKind { .list(SettingVocabulary.standard.rules.selectors) }
}

extension Bool? {
  /// The argument that a flag stands for.
  var settingArguments: [String] { map { [String($0)] } ?? [] }
}

extension String? {
  /// The argument of an option.
  var settingArguments: [String] { map { [$0] } ?? [] }
}
