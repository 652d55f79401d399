internal import CloudFormation
internal import Syntax

/// What becomes of a trace at a resource, and why.
struct TraceVerdict {
  let trace: ServiceNode.Trace
  var reason: ServiceNode.Reason?

  private init(_ trace: ServiceNode.Trace, _ reason: ServiceNode.Reason? = nil) {
    self.trace = trace
    self.reason = reason
  }

  /// The verdict on a function: tracing has to be active, and permitted.
  init(_ function: Function) {
    guard function.exemption == nil else {
      self.init(.passive, .edge)
      return
    }
    switch (function.tracing.state, function.permission.state) {
    case (.active, .granted): self.init(.traced)
    case (.active, .missing), (.active, .denied): self.init(.broken, .notPermitted)
    case (.active, .conditional): self.init(.unknown, .conditional)
    case (.active, .unknown): self.init(.unknown, .undecidedPermission)
    case (.passThrough, _), (.disabled, _), (.absent, _): self.init(.broken, .inactive)
    case (.invalid, _): self.init(.broken, .invalid)
    case (.conditional, _): self.init(.unknown, .conditional)
    case (.unknown, _): self.init(.unknown, .undecidedSetting)
    }
  }

  /// The verdict on another service with a setting.
  ///
  /// A topic passes the trace of its publisher on, whatever its setting.
  init(_ setting: TraceSwitch) {
    switch (setting.state, setting.service) {
    case (.on, _): self.init(.traced)
    case (.off, .topic), (.absent, .topic): self.init(.passive)
    case (.off, _), (.absent, _): self.init(.broken, .inactive)
    case (.invalid, _): self.init(.broken, .invalid)
    case (.conditional, _): self.init(.unknown, .conditional)
    case (.unknown, _): self.init(.unknown, .undecidedSetting)
    }
  }

  /// The verdict on a service without a setting.
  init(_ resource: Resource) {
    switch resource.typeName {
    case "AWS::ApiGateway::RestApi":
      // Its stages have the setting, and none was found.
      self.init(.broken, .inactive)
    case "AWS::Serverless::HttpApi", "AWS::Serverless::WebSocketApi", "AWS::ApiGatewayV2::Api":
      self = .unsupportedAPI
    default: self.init(.passive)
    }
  }

  /// The verdict on what the template does not hold.
  static let elsewhere = TraceVerdict(.passive)

  /// The verdict on an API of a kind that has no X-Ray setting.
  static let unsupportedAPI = TraceVerdict(.passive, .unsupportedAPI)

  /// The verdict on the REST API that SAM makes for the events of functions.
  static func implicitAPI(tracing state: TraceSwitch.State) -> TraceVerdict {
    switch state {
    case .on: TraceVerdict(.traced)
    case .conditional: TraceVerdict(.unknown, .conditional)
    case .unknown: TraceVerdict(.unknown, .undecidedSetting)
    case .off, .absent: TraceVerdict(.broken, .inactive)
    case .invalid: TraceVerdict(.broken, .invalid)
    }
  }
}
