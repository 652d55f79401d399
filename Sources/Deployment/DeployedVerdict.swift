internal import CloudFormation

/// What is to be said of one version of a deployed function.
public struct DeployedVerdict: Sendable, Hashable {
  /// Whether X-Ray traces it.
  public enum State: String, Sendable, CaseIterable {
    /// The function can be changed, or has been published, with active tracing.
    case traced
    /// The function can be changed and does not trace actively.
    case notTraced
    /// A published version without active tracing: it stays so, only a new version helps.
    case locked
    /// The output does not say.
    case unknown
    /// X-Ray does not support the function, which CloudFront runs at its edge.
    case exempt
  }

  /// What the templates say of the function.
  public enum Template: Sendable, Hashable {
    /// No template that was given has the function.
    case none
    /// The function of a template that it was made from.
    case found(TemplateFunction, isDrifted: Bool)
    /// Functions of several templates could be it, and differ in their tracing.
    case ambiguous([TemplateFunction])
  }

  /// The function.
  public let function: DeployedFunction
  /// Whether X-Ray traces it.
  public let state: State
  /// What the templates say of it.
  public let template: Template

  /// Whether the deployed function differs from its template.
  public var isDrifted: Bool {
    if case .found(_, isDrifted: true) = template { true } else { false }
  }

  init(_ function: DeployedFunction, _ templates: [TemplateFunction]) {
    self.function = function
    state =
      switch (function.isReplica, function.tracing, function.version) {
      case (true, _, _): .exempt
      case (_, .active, _): .traced
      case (_, .unstated, _): .unknown
      case (_, .passThrough, .latest), (_, .other, .latest): .notTraced
      case (_, .passThrough, .published), (_, .other, .published): .locked
      }
    template = DeployedVerdict.template(of: function, state, among: templates)
  }

  private static func template(
    of function: DeployedFunction,
    _ state: State,
    among templates: [TemplateFunction]
  ) -> Template {
    let named = templates.filter { $0.name == function.name }
    let matches =
      named.isEmpty
      ? templates.filter { $0.name == nil && $0.logicalID == function.logicalID } : named
    guard let first = matches.first else { return .none }
    guard matches.allSatisfy({ $0.tracing == first.tracing }) else { return .ambiguous(matches) }
    return .found(first, isDrifted: isDrifted(function, state, from: first))
  }

  /// Published versions keep what was true when they were made, so only `$LATEST` can drift.
  private static func isDrifted(
    _ function: DeployedFunction,
    _ state: State,
    from template: TemplateFunction
  ) -> Bool {
    guard function.version == .latest else { return false }
    return switch template.tracing {
    case .active: state == .notTraced
    case .passThrough, .disabled, .absent: state == .traced
    case .invalid, .conditional, .unknown: false
    }
  }
}
