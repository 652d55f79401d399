/// What the command line says about settings.
public struct CommandLineSettings: Sendable {
  /// The values by setting.
  public private(set) var values: [SettingName: SettingValue] = [:]

  /// A command line without settings.
  public init() {}

  /// Adds the arguments of a flag; none say nothing.
  ///
  /// Rules and severities are separated by commas; a pattern may hold commas and is one argument.
  public mutating func add(
    _ arguments: [String],
    to name: SettingName,
    _ vocabulary: SettingVocabulary
  ) throws(ConfigurationProblem) {
    for argument in arguments {
      let value = try self.value(of: argument, Setting[name], vocabulary)
      values[name] = values[name]?.joined(with: value) ?? value
    }
  }

  private func value(
    of argument: String,
    _ setting: Setting,
    _ vocabulary: SettingVocabulary
  ) throws(ConfigurationProblem) -> SettingValue {
    func check(_ reason: ConfigurationProblem.Reason?) throws(ConfigurationProblem) {
      if let reason { throw ConfigurationProblem(reason, in: setting.name.flag) }
    }
    func words(_ text: Substring) throws(ConfigurationProblem) -> [String] {
      let words = text.split(separator: ",").map(\.trimmed)
      for word in words { try check(vocabulary.problem(with: word, of: setting.kind)) }
      return words
    }
    func entry(
      _ text: Substring,
      at index: Substring.Index?
    )
      throws(ConfigurationProblem) -> (key: String, words: [String])
    {
      guard let index else { throw .init(.noEntry(argument, setting.name), in: setting.name.flag) }
      let key = String(text[..<index])
      try check(vocabulary.problem(withKey: key, of: setting.kind))
      return (key, try words(text[text.index(after: index)...]))
    }
    switch setting.kind {
    case .rules: return .list(try words(argument[...]))
    case .rulesByPath:
      let (key, words) = try entry(argument[...], at: argument.lastIndex(of: ":"))
      return .mapping([.init(key: key, value: .list(words))])
    case .severities:
      var entries: [SettingValue.Entry] = []
      for part in argument.split(separator: ",").map({ $0.trimmed[...] }) {
        let (key, words) = try entry(part, at: part.firstIndex(of: "="))
        guard let word = words.first else {
          throw .init(.noEntry(argument, setting.name), in: setting.name.flag)
        }
        entries.append(.init(key: key, value: .text(word)))
      }
      return .mapping(entries)
    case .pathPatterns, .rolePatterns:
      try check(vocabulary.problem(with: argument, of: setting.kind))
      return .list([argument])
    case .choice, .policyName:
      try check(vocabulary.problem(with: argument, of: setting.kind))
      return .text(argument)
    case .boolean:
      try check(vocabulary.problem(with: argument, of: setting.kind))
      return .boolean(argument == "true")
    }
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...end])
  }
}
