internal import CloudFormation
internal import Linting

/// Reports a function whose callers call a published version that a change of tracing leaves as it is.
///
/// Only where such a change is to come: tracing is not active yet, or a deployment decides about it. Of
/// a function that is active by a literal the template does not tell what its versions were made of.
/// Where a parameter decides whether a version is published, that is an information.
struct UnpublishedTracing: Rule {
  let metadata = RuleMetadata(
    id: "unpublished-tracing",
    severity: .warning,
    summary: "A change of tracing does not reach those who call a published version.",
    rationale: """
      The tracing mode is locked in a version when that is published. SAM with `AutoPublishAlias` \
      publishes a version when code, environment or memory size change, with \
      `AutoPublishCodeSha256` only when that changes, and in no case for a parameter that `Tracing` \
      refers to; CloudFormation publishes one when the logical ID of an `AWS::Lambda::Version` \
      changes. Until then callers get the version without tracing, although the template says \
      `Active`.
      """,
    fixSafety: """
      `AutoPublishAliasAllProperties: true` makes SAM publish a version whenever a property changes. \
      It stands on the function, or in `Globals` where the alias comes from there and every function \
      that would inherit it wants it. That is unsafe: from then on changes are published that were \
      not so far. There is no fix for `AutoPublishCodeSha256`, for versions and aliases that the \
      template defines, or where a parameter decides about tracing.
      """,
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              AutoPublishAlias: live
        """
    ),
    references: [
      "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html",
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html",
    ],
    outlastsOtherFixes: true
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let stale = template.functions.compactMap { function in
      let publications = template.stalePublications(of: function)
      return publications.isEmpty ? nil : (function, publications)
    }
    guard !stale.isEmpty else { return [] }
    let publishing = VersionPublishing(in: template, settings)
    return stale.map { function, publications in
      let first = publications.first { $0.followsTracing == false } ?? publications[0]
      let alike = publications.filter { $0.followsTracing == first.followsTracing }
      let remedy = publishing.remedy(for: function, first)
      let isInfo = first.followsTracing == nil || function.tracing.byDefault == .active
      return Finding(
        self,
        severity: isInfo ? .info : nil,
        message(about: function, alike),
        at: first.ownNode ?? function.resource.key,
        in: function.resource,
        notes: publications.map { $0.note(on: function) }.uniqued + remedy.notes,
        fix: remedy.fix
      )
    }
  }

  private func message(about function: Function, _ publications: [Publication]) -> String {
    let change = "a change of tracing of function '\(function.logicalID)'"
    let callers = publications.callersWording
    guard publications[0].followsTracing == nil else {
      return "\(change) does not reach \(callers)"
    }
    let parameter = publications.lazy.compactMap(\.parameter).first
    let decider = parameter.map { "parameter '\($0)'" } ?? "what the deployment gives"
    return "whether \(change) reaches \(callers) depends on \(decider)"
  }
}
