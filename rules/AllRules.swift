public import Linting

/// The rules, in the order in which documentation lists them.
public enum AllRules {
  /// Every rule that there is.
  public static let rules: [any Rule] = [
    InactiveTracing(),
    InvalidTracing(),
    ConditionalTracing(),
    MissingTracePermission(),
    DeniedTracePermission(),
    UnverifiedTracePermission(),
    RoleNameForARN(),
    UnpublishedTracing(),
    UninstrumentedGoFunction(),
    InvalidSuppression(),
    UnusedSuppression(),
    ExpiredSuppression(),
    UnexplainedSuppression(),
    UntracedAPIStage(),
    UntracedStateMachine(),
    UntracedGraphQLAPI(),
    UntracedTopic(),
    UntracedCanary(),
    UntracedAppRunnerService(),
    InvalidServiceTracing(),
    MissingServiceTracePermission(),
  ]

  /// The rule with an ID.
  public static func rule(_ id: String) -> (any Rule)? {
    rules.first { $0.metadata.id == id }
  }
}
