internal import CloudFormation
internal import Linting

/// The fixes that make the services of a template traced: setting and permission are one, applied all
/// or not at all.
struct ServiceActivation {
  /// The fixes of REST APIs.
  let apis: APIActivation
  private let topics: TopicTracePolicy
  private let appRunner: AppRunnerActivation
  private let settings: FixSettings

  init(in template: Template, _ settings: FixSettings) {
    apis = APIActivation(in: template, settings)
    topics = TopicTracePolicy(in: template)
    appRunner = AppRunnerActivation(in: template, settings)
    self.settings = settings
  }

  /// The fix for a service with its notes, or why there is none.
  func remedy(for service: JudgedService) -> Remedy {
    switch service.setting.service {
    case .apiStage, .apiDeployment, .serverlessAPI: return apis.remedy(for: service)
    case .topic:
      var remedy = service.activation(settings)
      topics.add(to: &remedy, for: service.resource)
      return remedy
    case .appRunnerService: return appRunner.remedy(for: service)
    case .stateMachine, .serverlessStateMachine, .graphQLAPI, .serverlessGraphQLAPI, .canary,
      .appRunner:
      return service.activation(settings)
    }
  }
}
