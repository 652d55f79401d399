internal import Syntax

/// Tells which resources of the types that have a setting for X-Ray can make use of it.
struct TraceSupport {
  /// Knows of a resource what holds in every deployment.
  let evaluator: Evaluator

  /// Whether the setting surely has an effect.
  func isSupported(_ service: TracedService, by resource: Resource) -> Bool {
    switch service {
    case .apiDeployment: isStage(resource)
    case .topic: isStandard(resource)
    case .canary: isTraceable(resource)
    case .apiStage, .serverlessAPI, .stateMachine, .serverlessStateMachine, .graphQLAPI,
      .serverlessGraphQLAPI, .appRunnerService, .appRunner:
      true
    }
  }

  /// A deployment makes a stage where it names one; without a name its description is refused.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html>.
  private func isStage(_ deployment: Resource) -> Bool {
    guard let name = evaluator.property("StageName", of: deployment).text else { return false }
    return name.literal != ""
  }

  /// The pages of AWS contradict each other about FIFO topics.
  ///
  /// See <https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html>, which says that only
  /// standard topics have the setting.
  private func isStandard(_ topic: Resource) -> Bool {
    let value = evaluator.property("FifoTopic", of: topic)
    let name = evaluator.property("TopicName", of: topic).literal ?? ""
    return (value.isAbsentOrNull || value.literal == "false") && !name.hasSuffix(".fifo")
  }

  /// Canaries are traced from `syn-nodejs-2.0` on, and not in Firefox.
  ///
  /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_tracing.html>.
  private func isTraceable(_ canary: Resource) -> Bool {
    let runtime = evaluator.property("RuntimeVersion", of: canary).literal ?? ""
    guard runtime.hasPrefix("syn-nodejs-") else { return false }
    let browsers = evaluator.property("BrowserConfigs", of: canary)
    guard case .list(let items) = browsers else { return browsers.isAbsentOrNull }
    return items.allSatisfy { item in
      item.mapping.map { evaluator.property("BrowserType", of: $0, canary.bindings) }?.literal
        == "CHROME"
    }
  }
}
