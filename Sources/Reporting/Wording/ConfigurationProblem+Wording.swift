public import Linting
internal import Syntax

extension ConfigurationProblem {
  /// What is wrong and what to do, with the place.
  public var description: String {
    "\(String.place(path, location)): error: \(wording.displayed)"
  }

  /// What is wrong and what to do.
  public var wording: String {
    switch reason {
    case .syntax(let error): error.cause
    case .unreadable(let why): why
    case .secondFile(let name): "the folder holds \(name) as well; remove one of them"
    case .secondDocument: "a configuration is one document; remove the others"
    case .noMapping: "a configuration holds keys with values, such as 'fail-on: error'"
    case .circular(let paths):
      "the files extend each other: \(paths.joined(separator: " → ")); remove one 'extends'"
    case .unknownSetting(let name, let suggestion):
      "there is no setting '\(name)'"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "; see 'xraylint config'")
    case .duplicateKey(let key): "'\(key)' stands twice; remove one of them"
    case .noValue(let key): "'\(key)' has no value; give one or remove the key"
    case .tag(let tag): "tag '\(tag)' means nothing here; remove it"
    case .wrongType(let name): "'\(name.rawValue)' takes \(Setting[name].kind.wording)"
    case .noPath: "'extends' takes the path of a file, relative to this one"
    case .unknownRule(let id, let suggestion):
      "there is no rule '\(id)'; "
        + (suggestion.map { "did you mean '\($0)'?" } ?? "'xraylint rules' lists them")
    case .unknownWord(let word, let known, let suggestion):
      "'\(word)' is not one of \(known.joined(separator: ", "))"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .noSeverity(let word):
      "'\(word)' is no severity; list the rule under 'ignore' to switch it off"
    case .malformedPattern(let pattern):
      "pattern '\(pattern)' matches nothing; correct or remove it"
    case .malformedPolicyName(let name):
      "'\(name)' is no name of a policy; it has 1 to 128 letters, digits and characters of +=,.@_-"
    case .noEntry(let text, let name):
      "'\(text)' is not of the form \(Setting[name].valueName)"
    }
  }
}

extension Setting.Kind {
  /// The values in words that follow "takes".
  fileprivate var wording: String {
    switch self {
    case .rules: "a list of rules, such as [inactive-tracing]"
    case .rulesByPath: "lists of rules by patterns, such as {legacy/: [inactive-tracing]}"
    case .severities: "severities by rules, such as {conditional-tracing: error}"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .pathPatterns: "a list of patterns, such as [build/]"
    case .rolePatterns: "a list of patterns, such as ['arn:*:iam::*:role/lambda-*']"
    case .policyName: "the name of a policy"
    case .boolean: "true or false"
    }
  }
}
