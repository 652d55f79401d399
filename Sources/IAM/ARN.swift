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
    let colons = ARN.separators(of: text)
    guard colons.count == 5, text.utf8.starts(with: "arn:".utf8), colons[1] > colons[0] + 1 else {
      return nil
    }
    func part(_ start: Int, _ end: Int) -> Substring {
      let from = text.utf8.index(text.startIndex, offsetBy: start)
      return text[from..<text.utf8.index(from, offsetBy: end - start)]
    }
    service = part(colons[1] + 1, colons[2])
    account = part(colons[3] + 1, colons[4])
    let resource = part(colons[4] + 1, text.utf8.count)
    let slash = UInt8(ascii: "/")
    resourceType = Substring(resource.utf8.prefix { $0 != slash })
    resourceName =
      resource.utf8.lastIndex(of: slash).map { Substring(resource.utf8[$0...].dropFirst()) } ?? ""
  }

  /// The byte offsets of the first five colons outside braces.
  private static func separators(of text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [Int] = []
      var isInHole = false
      for (offset, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "{"): isInHole = true
        case UInt8(ascii: "}"): isInHole = false
        case UInt8(ascii: ":") where !isInHole:
          result.append(offset)
          if result.count == 5 { return result }
        default: break
        }
      }
      return result
    }
  }
}

extension StringProtocol {
  /// Whether the template leaves a part of the text open, marked by `*` or by braces.
  var hasHole: Bool {
    utf8.contains { byte in
      byte == UInt8(ascii: "*") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    }
  }
}
