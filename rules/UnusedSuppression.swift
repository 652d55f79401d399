internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// Reports a suppression of a rule that ran and found nothing where the suppression stands.
///
/// A suppression that has expired and covers nothing is one of them: there is nothing to extend.
struct UnusedSuppression: SuppressionRule {
  let metadata = RuleMetadata(
    id: "unused-suppression",
    severity: .warning,
    summary: "A suppression hides nothing.",
    rationale: """
      It outlived the defect, or never stood where the finding is. Left in place it would hide the \
      defect when that comes back, and it tells readers of a problem that is not there. Only rules \
      that ran are looked at.
      """,
    fixSafety: """
      The comment, the name in its brackets or the item is taken out, with the list, `xraylint` and \
      `Metadata` where nothing else is in them. That changes no resource. Where another comment stands \
      in what would go, it is left to you.
      """,
    example: .init(
      before: """
        Resources:
          # xraylint: ignore[inactive-tracing] not in the sandbox
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Tracing: Active
        """,
      after: """
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Tracing: Active
        """
    ),
    references: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-metadata.html"
    ],
    aliases: ["ruff RUF100"],
    isSuppressible: false
  )

  func findings(in review: SuppressionReview) -> [Finding] {
    review.unusedEntries.map { entry in
      let suppression = entry.suppression
      let place = suppression.place
      let owner = place.resource?.writtenID ?? "the template"
      let step = review.removal(of: entry).map { Fix.Step($0, for: owner) }
      return Finding(
        self,
        "suppression of '\(suppression.rule)' hides nothing",
        at: suppression.ruleRange,
        of: place,
        notes: notes(on: entry, isRemovable: step != nil),
        // Where it missed its finding, somebody meant it.
        fix: entry.missed == nil
          ? step.map { Fix(applicability: .safe, title: "take out the suppression", steps: [$0]) }
          : nil
      )
    }
  }

  private func notes(on entry: SuppressionReview.Entry, isRemovable: Bool) -> [Note] {
    if let missed = entry.missed {
      let advice = "'\(missed.rule)' is found here; move the suppression beside or above it"
      return [Note(advice, at: missed.node)]
    }
    let reason = "not fixed: a key around it stands twice, and the other would count; take one out"
    return isRemovable ? [] : [Note(reason)]
  }
}
