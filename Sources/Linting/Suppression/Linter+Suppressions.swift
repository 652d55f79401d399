internal import CloudFormation
internal import Syntax

extension Linter {
  /// The rules that run and look at suppressions.
  var suppressionRules: [any SuppressionRule] { rules.compactMap { $0 as? any SuppressionRule } }

  /// The suppressions of a file, set against what was found in it.
  func review(
    of findings: [Finding],
    in tree: SyntaxTree,
    _ templates: [Template]
  ) -> SuppressionReview {
    let known = suppressions.knownRules + rules
    let reader = SuppressionReader(
      tree,
      templates,
      knownRules: known.filter { !($0 is any SuppressionRule) }.map { $0.metadata.id },
      suppressionRules: known.filter { $0 is any SuppressionRule }.map { $0.metadata.id }
    )
    let ran = rules.filter { !($0 is any SuppressionRule) }.map { $0.metadata.id }
    // What is seen of code depends on the folders that are given.
    let uncertain = rules.filter { $0 is any CodeRule }.map { $0.metadata.id }
    return SuppressionReview(
      reader,
      findings,
      rules: Set(ran),
      uncertain: Set(uncertain),
      settings: suppressions
    )
  }
}
