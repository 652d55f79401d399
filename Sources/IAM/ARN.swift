/// The parts of an Amazon Resource Name that tell which policy it names.
///
/// Parts may hold holes where the template does not decide the text: `*`, `${AWS::Partition}` or
/// `{{resolve:ssm:name}}`. Colons in braces do not separate parts.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
struct ARN {
  let service: Substring
  let account: Substring
  /// The part of the resource in front of the first slash, such as `policy`.
  let resourceType: Substring
  /// The part of the resource behind the last slash, such as the name of the policy.
  let resourceName: Substring

  /// Parses `arn:partition:service:region:account:resource`; nil if the text has another shape.
  init?(_ text: String) {
    var parts: [Substring] = []
    var start = text.startIndex
    var isInHole = false
    for index in text.utf8.indices where parts.count < 5 {
      switch text.utf8[index] {
      case UInt8(ascii: "{"): isInHole = true
      case UInt8(ascii: "}"): isInHole = false
      case UInt8(ascii: ":") where !isInHole:
        parts.append(text[start..<index])
        start = text.utf8.index(after: index)
      default: break
      }
    }
    guard parts.count == 5, parts[0] == "arn", !parts[1].isEmpty else {
      return nil
    }
    service = parts[2]
    account = parts[4]
    let resource = text[start...]
    let slash = UInt8(ascii: "/")
    resourceType = Substring(resource.utf8.prefix { $0 != slash })
    resourceName =
      resource.utf8.lastIndex(of: slash).map { Substring(resource.utf8[$0...].dropFirst()) } ?? ""
  }
}

extension StringProtocol {
  /// Whether the template leaves a part of the text open, marked by `*` or by braces.
  var hasHole: Bool {
    utf8.contains { byte in "*{}".utf8.contains(byte) }
  }
}
