/// The words that settings take, wherever they come from.
public struct SettingVocabulary: Sendable {
  /// The rules that there are.
  public let rules: RuleCatalogue
  private let isPathPattern: @Sendable (String) -> Bool

  /// Creates a vocabulary.
  ///
  /// - Parameter isPathPattern: Whether a text is a pattern of `.gitignore` that can match anything.
  public init(
    rules: RuleCatalogue,
    isPathPattern: @escaping @Sendable (String) -> Bool
  ) {
    self.rules = rules
    self.isPathPattern = isPathPattern
  }

  /// Why a text is no rule ID, group, `default` or `all`; nil where it is one.
  public func problem(withSelector text: String) -> ConfigurationProblem.Reason? {
    rules.ids(of: text) == nil ? unknownRule(text, besides: rules.selectors) : nil
  }

  /// Why a text is no rule ID; nil where it is one.
  public func problem(withRule text: String) -> ConfigurationProblem.Reason? {
    rules.ids.contains(text) ? nil : unknownRule(text, besides: rules.ids)
  }

  /// Why a text is no severity; nil where it is one.
  func problem(withSeverity text: String) -> ConfigurationProblem.Reason? {
    if text == "off" || text == "none" { return .noSeverity(text) }
    return problem(with: text, amongWords: Severity.allCases.reversed().map(\.rawValue))
  }

  /// Why a text is no value of a setting, or no item of its list; nil where it is one.
  func problem(with text: String, of kind: Setting.Kind) -> ConfigurationProblem.Reason? {
    switch kind {
    case .rules, .rulesByPath: problem(withSelector: text)
    case .severities: problem(withSeverity: text)
    case .choice(let words): problem(with: text, amongWords: words)
    case .pathPatterns: isPathPattern(text) ? nil : .malformedPattern(text)
    case .rolePatterns: text.isEmpty ? .malformedPattern(text) : nil
    case .policyName: text.isPolicyName ? nil : .malformedPolicyName(text)
    case .boolean: problem(with: text, amongWords: ["true", "false"])
    }
  }

  /// Why a text is no key of a setting's mapping; nil where it is one.
  func problem(withKey text: String, of kind: Setting.Kind) -> ConfigurationProblem.Reason? {
    kind == .severities ? problem(withRule: text) : problem(with: text, of: .pathPatterns)
  }

  private func unknownRule(_ text: String, besides known: [String]) -> ConfigurationProblem.Reason {
    .unknownRule(text, suggestion: Spelling.closest(to: text, among: known))
  }

  private func problem(
    with text: String,
    amongWords words: [String]
  ) -> ConfigurationProblem.Reason? {
    guard !words.contains(text) else { return nil }
    return .unknownWord(text, of: words, suggestion: Spelling.closest(to: text, among: words))
  }
}

extension String {
  /// Whether IAM takes the text as the name of a policy.
  ///
  /// See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html>.
  fileprivate var isPolicyName: Bool {
    (1...128).contains(utf8.count)
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "+=,.@_-".utf8.contains(byte)
        }
      }
  }
}
