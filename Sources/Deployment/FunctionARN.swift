/// The ARN of a Lambda function: `arn:aws:lambda:eu-west-1:123456789012:function:orders`, with or
/// without a version behind it.
///
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html>.
public struct FunctionARN: Sendable, Hashable {
  /// The region, such as `eu-west-1`.
  public let region: String
  /// The account and region with all in front: what functions that are listed together share.
  let scope: String
  /// The ARN without a version.
  public let text: String

  /// Reads an ARN; nil for a text of another shape.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (7...8).contains(parts.count), parts[0] == "arn", parts[2] == "lambda",
      parts[5] == "function"
    else { return nil }
    region = parts[3]
    scope = parts.prefix(5).joined(separator: ":")
    self.text = parts.prefix(7).joined(separator: ":")
  }
}
