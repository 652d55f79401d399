extension SuppressionProblem {
  /// What is wrong and what to write instead.
  public var wording: String {
    switch kind {
    case .unknownInstruction(""):
      "'xraylint:' gives no instruction; write 'xraylint: ignore[rule] reason'"
    case .unknownInstruction(let name):
      "'xraylint: \(name)' is no instruction; write 'xraylint: ignore[rule] reason'"
    case .missingRules:
      "'xraylint: ignore' names no rule right behind it; write 'xraylint: ignore[rule] reason'"
    case .unclosedRules(let text):
      "'\(text)' has no closing bracket; write 'ignore[rule] reason'"
    case .unknownRule(let name, let suggestion?):
      "there is no rule '\(name)'; did you mean '\(suggestion)'?"
    case .unknownRule(let name, nil): "there is no rule '\(name)'; 'xraylint rules' lists them"
    case .suppressionRule(let name):
      "'\(name)' cannot be suppressed in a template; correct what it reports, or say '--ignore'"
    case .invalidDate(let text): "'\(text)' is no day; write it like '2027-01-31'"
    case .bareDate(let text):
      "'until \(text)' is part of the reason; write it like '(until 2027-01-31)'"
    case .misplaced:
      "'xraylint: ignore' stands beside no key and right above none; move it to what it is about"
    case .wrongType(let key, let expected): "'\(key)' is not \(expected); write 'ignore: [rule]'"
    case .unknownKey(let name, let owner, let suggestion?):
      "'\(name)' means nothing in '\(owner)'; did you mean '\(suggestion)'?"
    case .unknownKey(let name, let owner, nil):
      "'\(name)' means nothing in '\(owner)'; \(known(in: owner))"
    case .missingRule: "an item of 'ignore' names no rule; give it a 'rule'"
    }
  }

  private func known(in owner: String) -> String {
    owner == "ignore" ? "the keys are 'rule', 'reason' and 'until'" : "the key is 'ignore'"
  }
}
