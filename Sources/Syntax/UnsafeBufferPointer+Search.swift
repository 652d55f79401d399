internal import CLibYAML

/// Searches that C does many bytes at a time.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are the same.
  func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let mine = baseAddress, let others = other.baseAddress else { return true }
    return memcmp(mine, others, count) == 0
  }

  /// The offset of the first such byte at or behind an offset.
  func firstIndex(of byte: UInt8, from offset: Int) -> Int? {
    guard let base = baseAddress, offset < count,
      let found = memchr(base + offset, Int32(byte), count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset at which a needle first occurs.
  func firstOccurrence(of needle: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = needle.first else { return nil }
    var at = 0
    while let start = firstIndex(of: first, from: at), start <= count - needle.count {
      let candidate = UnsafeBufferPointer(rebasing: self[start..<start + needle.count])
      if candidate.equals(needle) { return start }
      at = start + 1
    }
    return nil
  }

  /// The offset of the first byte at or behind an offset that is not ASCII, or the number of bytes.
  func endOfASCII(from offset: Int) -> Int {
    var end = offset
    // A block at a time, which the compiler turns into vector instructions.
    while end + 64 <= count, self[end..<end + 64].reduce(0, |) < 0x80 { end += 64 }
    while end < count, self[end] < 0x80 { end += 1 }
    return end
  }
}
