import Linting
import Rules

extension SettingVocabulary {
  /// The words of this program's rules.
  static let standard = SettingVocabulary(rules: RuleCatalogue(AllRules.rules.map(\.metadata))) {
    GitIgnorePattern(Array($0.utf8)[...]) != nil
  }
}
