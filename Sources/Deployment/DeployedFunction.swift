/// One version of a deployed Lambda function, as the Lambda API describes it.
///
/// See <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html>.
public struct DeployedFunction: Sendable, Hashable {
  /// Which version of the code and the settings it is.
  public enum Version: Sendable, Hashable {
    /// The one that can be changed, `$LATEST`.
    case latest
    /// A published one, whose settings are locked, by its number.
    case published(String)
  }

  /// What the API says of the tracing mode.
  public enum TracingMode: Sendable, Hashable {
    /// The function samples and sends its traces.
    case active
    /// The function follows the decision of its caller, and starts no trace of its own.
    case passThrough
    /// A mode that was not known when this was written.
    case other(String)
    /// The output does not say; a query may have left it out.
    case unstated
  }

  /// The name.
  public internal(set) var name: String
  /// The version.
  public internal(set) var version: Version
  /// The ARN without the version; nil where the output does not say.
  public internal(set) var arn: FunctionARN?
  /// The ARN of the execution role; nil where the output does not say.
  public internal(set) var roleARN: String?
  /// The tracing mode.
  public internal(set) var tracing: TracingMode
  /// Whether CloudFront runs the function at its edge, where X-Ray is not supported: it is a copy of
  /// another function.
  public internal(set) var isReplica: Bool
  /// The logical ID in the stack that made the function; nil where the output holds no tags.
  public internal(set) var logicalID: String?
  /// The name of the stack that made the function; nil where the output holds no tags.
  public internal(set) var stack: String?

  /// The name of the execution role, which is what the IAM commands take.
  public var roleName: String? {
    guard let roleARN, let slash = roleARN.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let name = roleARN[roleARN.utf8.index(after: slash)...]
    return name.isEmpty ? nil : String(name)
  }

  /// Takes over what another output says of the same version of the same function.
  mutating func merge(_ later: DeployedFunction) {
    arn = later.arn ?? arn
    roleARN = later.roleARN ?? roleARN
    if later.tracing != .unstated { tracing = later.tracing }
    isReplica = isReplica || later.isReplica
    logicalID = later.logicalID ?? logicalID
    stack = later.stack ?? stack
  }
}

extension DeployedFunction.Version: Comparable, CustomStringConvertible {
  /// Orders `$LATEST` first, then by number.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.latest, .published): true
    case (_, .latest): false
    case (.published(let left), .published(let right)):
      (left.utf8.count, left) < (right.utf8.count, right)
    }
  }

  /// The version as the API writes it.
  public var description: String {
    switch self {
    case .latest: "$LATEST"
    case .published(let number): number
    }
  }
}
