/// A path as git writes it in the header of a diff.
///
/// <https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath>
struct GitPath {
  private let bytes: [UInt8]

  /// The path below `side`, which is `a` for the old version and `b` for the new one.
  init(_ side: String, _ path: [UInt8]) {
    bytes = Array(side.utf8) + (path.first == UInt8(ascii: "/") ? "" : "/").utf8 + path
  }

  /// The path, in quotation marks if a byte of it needs a backslash.
  var quoted: [UInt8] {
    let quoted = bytes.flatMap(Self.quoted)
    return quoted.count > bytes.count ? "\"".utf8 + quoted + "\"".utf8 : bytes
  }

  /// The path as it ends a line.
  var header: [UInt8] {
    // What reads the diff takes an unquoted path to end at a space, unless a tab ends it.
    let quoted = quoted
    let needsTab = quoted == bytes && bytes.contains(UInt8(ascii: " "))
    return needsTab ? quoted + "\t".utf8 : quoted
  }

  private static func quoted(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      return [UInt8(ascii: "\\"), byte]
    case 0x07...0x0D:
      return [UInt8(ascii: "\\"), Array("abtnvfr".utf8)[Int(byte - 0x07)]]
    case 0x20...0x7E:
      return [byte]
    default:
      let digits = [byte >> 6, byte >> 3 & 7, byte & 7]
      return [UInt8(ascii: "\\")] + digits.map { $0 + UInt8(ascii: "0") }
    }
  }
}
