/// Turns libyaml's scalar indices, which mostly grow, into byte offsets.
///
/// In a run of ASCII, indices and offsets differ by a constant; other text is counted through once,
/// forwards.
struct ScalarCursor {
  private let base: Int
  /// The start of a run of ASCII as a scalar index and as a byte offset.
  private var index = 0
  private var offset: Int
  /// The offset behind the run.
  private var runEnd: Int

  /// Starts at the first byte that libyaml sees.
  init(_ bytes: [UInt8], base: Int) {
    self.base = base
    offset = base
    runEnd = bytes.endOfASCII(from: base)
  }

  /// The byte offset of a scalar index.
  mutating func offset(of target: Int, in bytes: [UInt8]) -> Int32 {
    while target - index > runEnd - offset, runEnd < bytes.count {
      index += runEnd - offset + 1
      offset = runEnd + 1
      while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
      runEnd = bytes.endOfASCII(from: offset)
    }
    while target < index, offset > base {
      offset -= 1
      while offset > base, bytes[offset].isContinuation { offset -= 1 }
      index -= 1
      if bytes[offset] >= 0x80 { runEnd = offset }
    }
    return Int32(truncatingIfNeeded: min(offset + target - index, bytes.count))
  }
}

extension [UInt8] {
  /// The offset of the first byte at or behind an offset that is not ASCII, or the number of bytes.
  fileprivate func endOfASCII(from offset: Int) -> Int {
    withUnsafeBufferPointer { $0.endOfASCII(from: offset) }
  }
}
