internal import CloudFormation
internal import Linting
internal import Syntax

/// Reports a tracing setting that AWS refuses or ignores: a wrong value, a wrong type, a key that
/// stands twice, or the key of the other dialect in place of its own.
struct InvalidTracing: Rule {
  let metadata = RuleMetadata(
    id: "invalid-tracing",
    severity: .error,
    summary: "A tracing setting is none that AWS accepts.",
    rationale: """
      The values are `Active` and `PassThrough`, in this spelling; SAM also knows `Disabled`. \
      `AWS::Lambda::Function` takes `TracingConfig: {Mode: Active}`, `AWS::Serverless::Function` \
      takes `Tracing: Active`. Anything else fails the deployment or is ignored.
      """,
    fixSafety: """
      A wrong literal is replaced and a missing key of the right name added, under the conditions \
      of `inactive-tracing`. The other dialect's key, wrong types and duplicate keys are left to you.
      """,
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Tracing: active
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
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tracingconfig.html"
    ],
    aliases: ["cfn-lint E3030", "cfn-lint E3002", "cfn-lint E3012"]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let activation = TracingActivation(in: template, settings)
    let publications = PublicationJudge(template)
    return template.functions.compactMap { function in
      guard function.exemption == nil else { return nil }
      let message: String
      var notes = function.inheritanceNotes
      if let key = function.tracing.foreignKey, let name = key.text {
        let own = function.isServerless ? "Tracing" : "TracingConfig"
        message = "'\(name)' is not a property of \(function.resource.typeName); it takes '\(own)'"
        notes.append(Note("take '\(name)' out yourself: AWS refuses unknown properties"))
      } else if function.tracing.state == .invalid {
        message = function.invalidTracingWording
        if let key = function.strangeModeKey {
          notes.append(Note("take '\(key)' out yourself: AWS refuses unknown properties"))
        }
      } else {
        return nil
      }
      // Where the function's own setting counts as well, the other key is all that is left to do.
      let isLeftOver = function.tracing.foreignKey != nil && !function.tracing.isForeign
      let remedy = isLeftOver ? Remedy() : activation.remedy(for: function)
      return Finding(
        self,
        severity: isLeftOver ? .info : nil,
        message,
        at: function.tracing.foreignKey ?? function.tracingNode,
        in: function.resource,
        notes: notes + remedy.notes + (isLeftOver ? [] : publications.notes(on: function)),
        fix: remedy.fix
      )
    }
  }
}
