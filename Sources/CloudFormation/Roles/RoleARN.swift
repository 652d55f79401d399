/// The parts of the ARN of a role.
///
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns>.
struct RoleARN {
  /// The ID of the account.
  let account: Text
  /// The path with its slashes, such as `/` or `/service/`.
  let path: Text
  /// The name.
  let name: Text

  /// Takes `arn:partition:iam::account:role/path/name` apart; nil where the text is something else.
  init?(_ text: Text) {
    let parts = text.split(at: UInt8(ascii: ":"), times: 5)
    guard parts.count == 6, parts[0].literal == "arn", parts[2].literal == "iam",
      parts[3].literal == ""
    else { return nil }
    account = parts[4]
    let names = parts[5].split(at: UInt8(ascii: "/"), times: .max)
    guard names.count > 1, let name = names.last, names[0].literal == "role" else { return nil }
    self.name = name
    var path = Text("/")
    for part in names[1..<(names.count - 1)] {
      path.append(part)
      path.append("/")
    }
    self.path = path
  }
}

extension Text {
  /// The parts between the first occurrences of a byte in the known characters.
  fileprivate func split(at separator: UInt8, times: Int) -> [Text] {
    var parts = [Text()]
    for segment in segments {
      guard case .literal(let text) = segment else {
        parts[parts.count - 1].append(Text(segment))
        continue
      }
      let pieces = text.utf8.split(
        separator: separator,
        maxSplits: times - (parts.count - 1),
        omittingEmptySubsequences: false
      )
      for (position, piece) in pieces.enumerated() {
        if position > 0 { parts.append(Text()) }
        parts[parts.count - 1].append(String(decoding: piece, as: UTF8.self))
      }
    }
    return parts
  }
}
