internal import CloudFormation
internal import GoModules
internal import Linting

/// Informs about functions in Go whose module requires no library that opens subsegments.
///
/// A module says what may be imported, not what is called where: whatever it requires counts, and what
/// only its dependencies import decides nothing. A library that cannot do what it is there for is
/// reported as well.
struct UninstrumentedGoFunction: CodeRule {
  let metadata = RuleMetadata(
    id: "uninstrumented-go-function",
    severity: .info,
    summary: "The code of a Go function opens no subsegments in its trace.",
    rationale: """
      Tracing records that a function ran and how long. What it called meanwhile shows only where \
      its code is instrumented: without that, the trace ends at the function. Go code has no agent \
      that instruments it from outside; it imports OpenTelemetry, which AWS recommends, or the \
      X-Ray SDK, which gets nothing but security fixes since \(XRaySDK.maintenanceSince). The \
      go.mod file is looked for in the folder of CodeUri, Code or DockerContext, and for code that \
      is surely Go in those above, and only below the folders that are checked.
      """,
    fixSafety: "There is no fix: instrumenting is a change of the code.",
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Metadata: {BuildMethod: go1.x}
            Properties:
              Runtime: provided.al2023
              Handler: bootstrap
              CodeUri: orders
              Tracing: Active
        """,
      files: [
        "orders/go.mod": """
        module example.com/orders

        go 1.25

        require github.com/aws/aws-lambda-go v1.47.0
        """
      ]
    ),
    references: [
      "https://docs.aws.amazon.com/lambda/latest/dg/golang-tracing.html",
      "https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-eos.html",
    ]
  )

  func findings(on function: Function, _ code: GoCode) -> [Finding] {
    guard function.exemption == nil, let file = code.file else { return [] }
    func finding(_ message: String, notes: [Note] = []) -> Finding {
      Finding(self, message, at: function.resource.key, in: function.resource, notes: notes)
    }
    let name = "'\(function.logicalID)'"
    switch code.instrumentation.state {
    case .unknown: return []
    case .uninstrumented:
      return [
        finding(
          "the trace ends at function \(name): '\(file.path)' requires neither OpenTelemetry nor the X-Ray SDK",
          notes: file.module.instrumentationNotes
        )
      ]
    case .instrumented:
      var findings: [Finding] = []
      if let old = file.module.goTooOldForSDK {
        findings.append(
          finding(
            "the code of function \(name) has the X-Ray SDK v\(old.sdk.full), which needs Go \(old.needed); '\(file.path)' says go \(old.actual)",
            notes: [Note("raise the version of Go, or take a version of the SDK that is older")]
          )
        )
      }
      if file.module.hasUntracedClients {
        findings.append(
          finding(
            "calls of AWS by function \(name) are not traced: '\(file.path)' requires the AWS SDK for Go v1, which the X-Ray SDK v2 does not instrument",
            notes: [Note("change to the AWS SDK for Go v2, and instrument its clients with awsv2")]
          )
        )
      }
      return findings
    }
  }
}
