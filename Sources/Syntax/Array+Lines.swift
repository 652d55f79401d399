/// Lines of YAML in a file's bytes.
extension [UInt8] {
  /// The length of the line break at an offset, or 0 where there is none; CR LF is two breaks.
  ///
  /// YAML 1.1 also breaks lines at U+0085, U+2028 and U+2029:
  /// <https://yaml.org/spec/1.1/#id871856>.
  func lineBreakLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0x0A, 0x0D: return 1
    case 0xC2: return offset + 1 < count && self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard offset + 2 < count, self[offset + 1] == 0x80 else { return 0 }
      return self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// The offset of the first line break at or behind an offset, or the limit.
  func endOfLine(from offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit, lineBreakLength(at: end) == 0 { end += 1 }
    return Swift.min(end, limit)
  }
}
