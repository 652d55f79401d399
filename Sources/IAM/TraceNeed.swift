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

  /// Whether an entry of an `Action` list surely covers none of the actions: in front of its colon stands
  /// the name of another service, without wildcards.
  ///
  /// All actions of all needs are those of X-Ray.
  public static func isOfOtherService(_ entry: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = entry.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let service = entry[..<colon]
    return service.allSatisfy(\.isPartOfServiceName)
      && !service.elementsEqual("xray".utf8) { $0.lowercasedASCII == $1 }
  }
}

extension UInt8 {
  fileprivate var isPartOfServiceName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercasedASCII)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "-")
  }
}
