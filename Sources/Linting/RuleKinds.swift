/// The rules that run, by what they look at; told apart once, since asking each for every file takes
/// longer than running them.
struct RuleKinds: Sendable {
  /// The rules that look at suppressions.
  let suppressionRules: [any SuppressionRule]
  /// The rules that look at code.
  let codeRules: [any CodeRule]
  /// The IDs of the rules whose findings may be suppressed.
  let suppressible: Set<String>
  /// The IDs of the rules that do not see the same in every run: code is looked at only below the
  /// folders that are given.
  let uncertain: Set<String>

  init(_ rules: [any Rule]) {
    suppressionRules = rules.compactMap { $0 as? any SuppressionRule }
    codeRules = rules.compactMap { $0 as? any CodeRule }
    suppressible = Set(rules.filter { !($0 is any SuppressionRule) }.map { $0.metadata.id })
    uncertain = Set(codeRules.map { $0.metadata.id })
  }
}
