internal import Syntax

/// The JSON values that follow one another in a text, as several pages of output do in one file.
///
/// Text that starts with neither a brace nor a bracket is one piece: the AWS CLI can print YAML too.
struct JSONPages {
  /// The bytes of each value, in order; the last one holds whatever does not end.
  let ranges: [Range<Int>]

  /// Finds the ends of the values without judging what is inside them.
  init(_ source: SourceText) {
    let bytes = source.bytes
    var ranges: [Range<Int>] = []
    var offset = source.byteOrderMarkLength
    while true {
      while offset < bytes.count, " \t\r\n".utf8.contains(bytes[offset]) { offset += 1 }
      guard offset < bytes.count else { break }
      let end = JSONPages.end(of: bytes, from: offset)
      ranges.append(offset..<end)
      offset = end
    }
    self.ranges = ranges
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    guard "{[".utf8.contains(bytes[start]) else { return bytes.count }
    var depth = 0
    var isInString = false
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\") where isInString: offset += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString:
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return bytes.count
  }
}
