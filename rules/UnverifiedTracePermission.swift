internal import CloudFormation
internal import IAM
internal import Linting

/// Informs about functions whose role, or a part of whose role, is outside the template.
struct UnverifiedTracePermission: Rule {
  let metadata = RuleMetadata(
    id: "unverified-trace-permission",
    severity: .info,
    summary: "The template does not tell whether the role allows sending traces.",
    rationale: """
      The role, its permissions boundary or one of its policies is outside the template or depends \
      on what only a deployment knows. If the role lacks the permission, Lambda refuses to deploy \
      the function once its tracing is active.
      """,
    fixSafety: "There is no fix: the policy belongs where the role is defined.",
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !ImportValue orders-role-arn
              TracingConfig: {Mode: Active}
        """
    ),
    references: ["https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html"]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let functions = template.functions.filter { $0.exemption == nil }
    let external = functions.compactMap { function in
      function.role.external.first(where: \.isElsewhere).map { role in
        Finding(
          self,
          "the execution role of function '\(function.logicalID)' is \(role.wording)",
          at: function.resource.key,
          in: function.resource,
          notes: [Note("make sure that it allows \(Action.traceWrites.wording)")]
        )
      }
    }
    let judged = JudgedRole.all(in: template) { $0.asWritten.isUnknown }
    let unlimited = functions.filter { $0.hasTooManyScenarios && $0.role.external.isEmpty }.map {
      Finding(
        self,
        "what the role of function '\($0.logicalID)' allows depends on too many parameters to tell",
        at: $0.resource.key,
        in: $0.resource
      )
    }
    return external + unlimited + judged.compactMap(finding)
  }

  private func finding(on role: JudgedRole) -> Finding? {
    var doubts: [Doubt] = []
    for case .unknown(let because) in role.permissions.map(\.asWritten) {
      doubts += because.filter { !doubts.contains($0) }
    }
    guard let first = doubts.first else { return nil }
    return Finding(
      self,
      "whether \(role.name) may send traces depends on \(first.wording)",
      at: role.resource.key,
      in: role.resource,
      notes: doubts.dropFirst().map { Note("it also depends on \($0.wording)") }
    )
  }
}

extension Permission {
  fileprivate var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}
