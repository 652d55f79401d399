internal import CloudFormation
internal import Linting
internal import Syntax

/// Reports a suppression without a reason, where `--require-reason` asks for one.
struct UnexplainedSuppression: SuppressionRule {
  let metadata = RuleMetadata(
    id: "unexplained-suppression",
    severity: .warning,
    summary: "A suppression gives no reason, and `--require-reason` asks for one.",
    rationale: """
      Whoever comes by later cannot tell a decision from an oversight. The text behind the brackets \
      of a comment, or `reason` in `Metadata`, is the reason.
      """,
    fixSafety: "None: only you know the reason.",
    example: .init(
      before: """
        Resources:
          # xraylint: ignore[inactive-tracing]
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
    review.unexplained.map { suppression in
      Finding(
        self,
        "suppression of '\(suppression.rule)' gives no reason; \(advice(for: suppression))",
        at: suppression.range,
        of: suppression.place
      )
    }
  }

  private func advice(for suppression: Suppression) -> String {
    switch suppression.origin {
    case .comment: "write one behind the brackets"
    case .item: "give it a 'reason'"
    }
  }
}
