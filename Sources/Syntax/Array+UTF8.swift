/// Well-formedness of UTF-8.
extension [UInt8] {
  /// The length of the well-formed UTF-8 sequence at an offset, or 0 where there is none.
  ///
  /// See table 3-7 of the Unicode standard.
  func validUTF8Length(at offset: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      offset + distance < count ? self[offset + distance] : 0
    }
    switch self[offset] {
    case 0xC2...0xDF: return byte(1).isContinuation ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        self[offset] == 0xE0 ? 0xA0...0xBF : self[offset] == 0xED ? 0x80...0x9F : 0x80...0xBF
      return second.contains(byte(1)) && byte(2).isContinuation ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        self[offset] == 0xF0 ? 0x90...0xBF : self[offset] == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return second.contains(byte(1)) && byte(2).isContinuation && byte(3).isContinuation ? 4 : 0
    default: return 0
    }
  }
}
