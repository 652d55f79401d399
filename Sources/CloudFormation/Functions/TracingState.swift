/// What a function's tracing amounts to.
///
/// See <https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html>.
public enum TracingState: String, Sendable, Hashable {
  /// Lambda records and sends traces.
  case active
  /// Lambda only passes the context of its callers on.
  case passThrough
  /// The value is `Disabled`, which only SAM knows.
  case disabled
  /// Nothing is set; Lambda behaves as with `PassThrough`.
  case absent
  /// The value is none that AWS accepts.
  case invalid
  /// The state differs between scenarios.
  case conditional
  /// The template does not decide.
  case unknown

  /// The state of a mode that is given as a text.
  init(mode: String) {
    switch mode {
    case "Active": self = .active
    case "PassThrough": self = .passThrough
    case "Disabled": self = .disabled
    default: self = .invalid
    }
  }
}
