internal import CloudFormation
internal import Linting
internal import Syntax

/// Reports a suppression whose last day has passed and whose finding is still there.
///
/// Days are those of UTC. The suppression holds through the day that it names.
struct ExpiredSuppression: SuppressionRule {
  let metadata = RuleMetadata(
    id: "expired-suppression",
    severity: .warning,
    summary: "A suppression has expired, and what it hid is still there.",
    rationale: """
      Somebody put the defect off to a day that has passed. The finding is reported again; this \
      tells where the promise stands.
      """,
    fixSafety: "None: correct the defect, or decide on a new day.",
    example: .init(
      before: """
        Resources:
          # xraylint: ignore[inactive-tracing] with the next release (until 2024-06-30)
          Orders:
            Type: AWS::Serverless::Function
        """
    ),
    references: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-metadata.html"
    ],
    isSuppressible: false
  )

  func findings(in review: SuppressionReview) -> [Finding] {
    review.expiredEntries.compactMap { entry in
      let suppression = entry.suppression
      guard let until = suppression.until else { return nil }
      return Finding(
        self,
        "suppression of '\(suppression.rule)' expired on \(until); correct the defect or extend it",
        at: suppression.ruleRange,
        of: suppression.place
      )
    }
  }
}
