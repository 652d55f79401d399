/// The name of one AWS action, such as `xray:PutTraceSegments`.
///
/// Names are equal whatever the case of their ASCII letters; ``name`` keeps the spelling that was
/// given. An action holds no wildcards: see ``Pattern`` for what a policy statement lists.
///
/// <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html>
public struct Action: Sendable {
  /// The name with its service prefix, as it was spelled.
  public let name: String

  /// Creates the action of a full name such as `xray:PutTraceSegments`.
  public init(_ name: String) {
    self.name = name
  }

  /// The action that uploads segment documents; Lambda checks it before it accepts active tracing.
  public static let putTraceSegments = Action("xray:PutTraceSegments")

  /// The action that uploads the daemon's own statistics.
  public static let putTelemetryRecords = Action("xray:PutTelemetryRecords")

  /// The actions that an execution role needs for its traces to arrive, in the order of messages.
  ///
  /// <https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html>
  public static let traceWrites = [putTraceSegments, putTelemetryRecords]

  /// The writes, and the reads that tell which requests are to be traced.
  ///
  /// <https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html>
  public static let traceWritesAndSampling =
    traceWrites + [Action("xray:GetSamplingRules"), Action("xray:GetSamplingTargets")]
}

extension Action: Hashable {
  /// Compares the names byte by byte, upper and lower case ASCII letters being the same.
  public static func == (left: Action, right: Action) -> Bool {
    left.name.utf8.count == right.name.utf8.count
      && left.name.utf8.elementsEqual(right.name.utf8) {
        $0.lowercasedASCII == $1.lowercasedASCII
      }
  }

  /// Feeds the length of the name to the hasher, which is the same in upper and in lower case.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name.utf8.count)
  }
}

extension UInt8 {
  /// The byte in lower case if it is an ASCII capital letter, else the byte itself.
  var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
