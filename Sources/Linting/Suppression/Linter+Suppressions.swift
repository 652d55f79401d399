internal import CloudFormation
internal import Syntax

extension Linter {
  /// The suppressions of a file, set against what was found in it.
  func review(
    of findings: [Finding],
    in tree: SyntaxTree,
    _ templates: [Template]
  ) -> SuppressionReview {
    let reader = SuppressionReader(tree, templates, known: suppressions.knownRules + rules)
    return SuppressionReview(reader, findings, rules: reviewedRules, settings: suppressions)
  }
}
