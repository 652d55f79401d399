/// What libyaml's reader would say of a text, many bytes at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The number of characters, where all of them are such as YAML allows; nil where one is not, or the
  /// bytes are no UTF-8.
  ///
  /// See <https://yaml.org/spec/1.1/#c-printable>.
  var countOfYAMLCharacters: Int? {
    var count = 0
    var at = 0
    while at < self.count {
      let end = endOfPrintableASCII(from: at)
      count += end - at
      guard end < self.count else { break }
      var decoder = UTF8()
      var rest = self[end..<Swift.min(end + 4, self.count)].makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&rest), scalar.isAllowedInYAML else {
        return nil
      }
      count += 1
      at = end + UTF8.width(scalar)
    }
    return count
  }

  /// The offset of the first byte at or behind an offset that is no character of printable ASCII, tab or
  /// line break, or the number of bytes.
  private func endOfPrintableASCII(from offset: Int) -> Int {
    var end = offset
    // A block at a time, which the compiler turns into vector instructions.
    while end + 64 <= count {
      guard self[end..<end + 64].reduce(0, { $0 | $1.isOutsidePrintableASCII }) == 0 else { break }
      end += 64
    }
    while end < count, self[end].isOutsidePrintableASCII == 0 { end += 1 }
    return end
  }
}

extension UInt8 {
  /// 0 for the characters of ASCII that YAML allows, else 1; without a branch, so that the compiler
  /// takes many bytes at a time.
  @inline(__always)
  fileprivate var isOutsidePrintableASCII: UInt8 {
    let isControl: UInt8 = self < 0x20 ? 1 : 0
    let isHigh: UInt8 = self > 0x7E ? 1 : 0
    let isTab: UInt8 = self == 0x09 ? 1 : 0
    let isLineFeed: UInt8 = self == 0x0A ? 1 : 0
    let isReturn: UInt8 = self == 0x0D ? 1 : 0
    return isHigh | (isControl & ~(isTab | isLineFeed | isReturn))
  }
}

extension Unicode.Scalar {
  /// Whether YAML allows the character, a byte order mark inside the text not among them.
  fileprivate var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF: true
    case 0xE000...0xFFFD: value != 0xFEFF
    default: value >= 0x10000
    }
  }
}
