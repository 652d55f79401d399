/// Whether the code of a function opens subsegments of its own in a trace.
///
/// See <https://docs.aws.amazon.com/lambda/latest/dg/golang-tracing.html>.
public struct Instrumentation: Sendable, Hashable {
  /// What is known of the code.
  public enum State: String, Sendable, CaseIterable {
    /// It imports a library that opens subsegments.
    case instrumented
    /// It imports none.
    case uninstrumented
    /// There is no telling.
    case unknown
  }

  /// What is known of the code.
  public let state: State
  /// The libraries that trace, as `path@version`.
  public let libraries: [String]

  /// Nothing is known.
  public static let unknown = Instrumentation(state: .unknown, libraries: [])

  private init(state: State, libraries: [String]) {
    self.state = state
    self.libraries = libraries
  }

  /// What the requirements of a module tell.
  ///
  /// What only its dependencies import may be called by them, or not.
  public init(of module: GoModule) {
    let tracing = module.requirements.filter(\.traces)
    state =
      if tracing.isEmpty { .uninstrumented } else {
        tracing.contains { !$0.isIndirect } ? .instrumented : .unknown
      }
    libraries = tracing.filter { !$0.isIndirect }.map { requirement in
      requirement.version.isEmpty
        ? requirement.path : "\(requirement.path)@\(requirement.version)"
    }
  }

  /// The same where the template brings along what may trace: certain is only what the code imports.
  public var besidesLayer: Instrumentation {
    state == .uninstrumented ? .unknown : self
  }
}

extension GoModule.Requirement {
  /// Whether the module opens subsegments.
  fileprivate var traces: Bool { xRaySDKMajor != nil || isModule("go.opentelemetry.io") }
}
