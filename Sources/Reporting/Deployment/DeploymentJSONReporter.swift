internal import CloudFormation
public import Deployment
internal import Syntax

/// The verdicts on deployed functions for programs: schema version 1 of the document of
/// `xraylint deployed`.
///
/// Every key is always there; what does not apply is null.
public struct DeploymentJSONReporter: DeploymentReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole report.
  public func report(on deployment: Deployment, problems: [FileProblem]) -> [UInt8] {
    let states = DeployedVerdict.State.allCases.map {
      (key: $0.rawValue, value: JSONValue.integer(deployment.count($0)))
    }
    let drifted = JSONValue.integer(deployment.verdicts.count(where: \.isDrifted))
    return JSONWriter.document([
      "schemaVersion": 1,
      "functions": .array(deployment.verdicts.map { JSONValue($0) }),
      "errors": JSONValue(problems),
      "summary": .object(
        [(key: "versions", value: .integer(deployment.verdicts.count))] + states
          + [(key: "drifted", value: drifted)]
      ),
    ])
  }
}

extension JSONValue {
  fileprivate init(_ verdict: DeployedVerdict) {
    let function = verdict.function
    let candidates: [TemplateFunction] =
      switch verdict.template {
      case .none: []
      case .found(let template, _): [template]
      case .ambiguous(let templates): templates
      }
    self = [
      "name": .string(function.name),
      "version": .string(function.version.description),
      "arn": .string(function.arn?.text),
      "role": .string(function.roleARN),
      "tracing": function.tracing == .unstated ? .null : .string(function.tracing.wording),
      "state": .string(verdict.state.rawValue),
      "drifted": .boolean(verdict.isDrifted),
      "templates": .array(candidates.map { JSONValue($0) }),
    ]
  }

  private init(_ template: TemplateFunction) {
    self = [
      "path": .string(template.path),
      "location": JSONValue(template.location),
      "logicalId": .string(template.logicalID),
      "tracing": .string(template.tracing.rawValue),
    ]
  }
}
