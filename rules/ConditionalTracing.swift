internal import CloudFormation
internal import Linting

/// Reports a function that is traced in some scenarios only, or whose tracing is decided elsewhere.
///
/// Only an information where the function is traced when every parameter takes its default. A
/// condition that compares literals is a switch that somebody left behind: no deployment turns it.
struct ConditionalTracing: Rule {
  let metadata = RuleMetadata(
    id: "conditional-tracing",
    severity: .warning,
    summary: "A Lambda function is traced in some deployments only.",
    rationale: """
      A parameter, a condition or another stack decides whether the function is traced. That may \
      be meant; where it is not, the environment in which the trace is missed is the one that \
      nobody looked at. The message names the scenarios in which the function is traced.
      """,
    fixSafety: "There is no fix: which deployments are to be traced is your decision.",
    example: .init(
      before: """
        Parameters:
          Stage: {Type: String, AllowedValues: [dev, prod]}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Tracing: !If [IsProd, Active, PassThrough]
        """
    ),
    references: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html"
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    template.functions.compactMap { function in
      let tracing = function.tracing
      guard function.exemption == nil else { return nil }
      let message: String
      if let condition = tracing.constantCondition {
        message =
          "function '\(function.logicalID)' is traced only because condition '\(condition)' compares literals"
      } else if let scenarios = tracing.activeScenarios {
        message = "function '\(function.logicalID)' is traced only \(scenarios.wording)"
      } else if let undecided = tracing.undecided {
        message = "tracing of function '\(function.logicalID)' is decided by \(undecided.wording)"
      } else {
        return nil
      }
      return Finding(
        self,
        severity: tracing.isActiveByDefault ? .info : nil,
        message,
        at: function.tracingNode,
        in: function.resource,
        notes: function.inheritanceNotes + notes(on: tracing) + refusalNotes(on: tracing)
      )
    }
  }

  private func notes(on tracing: Tracing) -> [Note] {
    if tracing.constantCondition != nil { return [Note("write 'Active' in its place")] }
    return switch tracing.byDefault {
    case .active: [Note("it is traced when every parameter takes its default")]
    case .unknown, .conditional: []
    case .passThrough, .disabled, .absent, .invalid:
      [Note("it is not traced when every parameter takes its default")]
    }
  }

  private func refusalNotes(on tracing: Tracing) -> [Note] {
    guard let scenarios = tracing.refusedScenarios else { return [] }
    let advice = "it takes 'Active' or 'PassThrough'"
    return [Note("the value is refused by AWS \(scenarios.wording); \(advice)")]
  }
}

extension Tracing {
  /// Whether the function is traced unless a deployment decides otherwise.
  fileprivate var isActiveByDefault: Bool { byDefault == .active && constantCondition == nil }
}
