internal import CloudFormation
internal import Linting
internal import Syntax

/// Reports what is written like a suppression and is none: a name that no rule has, a day that does
/// not exist, a comment that stands beside nothing, keys and types that have no meaning.
///
/// Such a suppression hides nothing.
struct InvalidSuppression: SuppressionRule {
  let metadata = RuleMetadata(
    id: "invalid-suppression",
    severity: .error,
    summary: "A suppression cannot be understood, and hides nothing.",
    rationale: """
      Whoever wrote it believes that a finding is hidden or will come back on some day. A comment is \
      `# xraylint: ignore[rule] reason (until 2027-01-31)`, beside or right above what it is about; \
      in `Metadata` of a resource or of the template it is \
      `xraylint: {ignore: [{rule: …, reason: …, until: …}]}`.
      """,
    fixSafety: "None: only you know what was meant.",
    example: .init(
      before: """
        Resources:
          # xraylint: ignore[inactive-tracin] not in the sandbox
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
    review.problems.map { Finding(self, $0.wording, at: $0.range, of: $0.place) }
  }
}
