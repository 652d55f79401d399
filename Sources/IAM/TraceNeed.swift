/// What a role has to allow whoever sends traces with it.
public enum TraceNeed: Hashable, Sendable {
  /// To upload segments and statistics, as Lambda functions do.
  ///
  /// <https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html>
  case writes
  /// To upload, and to ask which requests are to be traced, as state machines do.
  ///
  /// <https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html>
  case writesAndSampling
  /// To upload segments and nothing else, as canaries do.
  ///
  /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_tracing.html>
  case segments

  /// The actions, in the order of messages.
  public var actions: [Action] {
    switch self {
    case .writes: Action.traceWrites
    case .writesAndSampling: Action.traceWritesAndSampling
    case .segments: [.putTraceSegments]
    }
  }
}
