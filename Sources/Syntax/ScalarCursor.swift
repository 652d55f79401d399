/// Turns libyaml's scalar indices, which mostly grow, into byte offsets.
///
/// Text in ASCII needs no counting; other text is walked once, forwards.
struct ScalarCursor {
  private let base: Int
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  /// Starts at the first byte that libyaml sees.
  init(_ bytes: [UInt8], base: Int) {
    self.base = base
    offset = base
    isASCII = bytes[base...].allSatisfy { $0 < 0x80 }
  }

  /// The byte offset of a scalar index.
  mutating func offset(of target: Int, in bytes: [UInt8]) -> Int32 {
    if isASCII { return Int32(truncatingIfNeeded: base + target) }
    while index < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
      index += 1
    }
    while index > target, offset > base {
      offset -= 1
      while offset > base, bytes[offset].isContinuation { offset -= 1 }
      index -= 1
    }
    return Int32(truncatingIfNeeded: offset)
  }
}
