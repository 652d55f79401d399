internal import CloudFormation
internal import Linting

/// Reports a function that X-Ray traces in no scenario.
///
/// A mode that the template does not decide is unknown, not wrong; a value that AWS refuses and the
/// other dialect's key are the business of `invalid-tracing`.
struct InactiveTracing: Rule {
  let metadata = RuleMetadata(
    id: "inactive-tracing",
    severity: .error,
    summary: "A Lambda function is never traced by X-Ray.",
    rationale: """
      Without `Active`, Lambda only passes on what its callers have decided: unless an upstream \
      service has sampled the request, the function is missing from the service map. In `Active` \
      mode Lambda records a trace itself for the first request of each second and 5 % of the others.
      """,
    fixSafety: """
      The fix sets the mode to `Active` and, in the same change, lets the execution role send \
      traces. It is safe where the permission is proven, added, or attached by SAM. It is unsafe \
      where the role is outside the template: Lambda refuses to deploy a function whose tracing is \
      active and whose role may not send traces.
      """,
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Handler: orders.handler
        """,
      after: """
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Handler: orders.handler
              Tracing: Active
        """
    ),
    references: [
      "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html",
    ],
    aliases: [
      "AWS Security Hub Lambda.7", "AWS Config lambda-function-xray-enabled", "trivy AWS-0066",
      "KICS lambda-functions-without-x-ray-tracing", "serverless-rules WS1000",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let activation = TracingActivation(in: template, settings)
    return template.functions.compactMap { function in
      guard function.exemption == nil, !function.tracing.isForeign else { return nil }
      let problem: String
      switch function.tracing.state {
      case .absent where function.tracing.source == .default: problem = "is not set"
      case .absent where function.hasEmptyTracingConfig: problem = "is set to nothing"
      case .absent: problem = "is switched off"
      case .passThrough: problem = "is 'PassThrough'"
      case .disabled: problem = "is 'Disabled'"
      case .conditional where !function.tracing.mayBeActive:
        problem = "is not active, whatever the parameters"
      case .active, .invalid, .conditional, .unknown: return nil
      }
      let remedy = activation.remedy(for: function)
      return Finding(
        self,
        "tracing of function '\(function.logicalID)' \(problem)",
        at: function.tracingNode,
        in: function.resource,
        notes: function.inheritanceNotes + remedy.notes + template.publicationNotes(on: function),
        fix: remedy.fix
      )
    }
  }
}

extension Function {
  /// Whether there is a `TracingConfig` without a mode.
  fileprivate var hasEmptyTracingConfig: Bool {
    guard !isServerless else { return false }
    return switch tracing.slot {
    case .missing(let path, _): path == ["Mode"]
    case .null: true
    case .value, .list, .blocked: false
    }
  }
}
