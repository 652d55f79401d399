/// Characters of YAML and JSON by their byte.
extension UInt8 {
  /// The byte of an ASCII character.
  @inline(__always)
  public static func ascii(_ character: Unicode.Scalar) -> UInt8 {
    UInt8(truncatingIfNeeded: character.value)
  }

  /// Whether the byte is a line feed or a carriage return.
  @inline(__always)
  public var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  /// Whether the byte is a space or a tab.
  @inline(__always)
  public var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether the byte is a space, a tab or a line break.
  @inline(__always)
  public var isWhitespace: Bool { isBlank || isLineBreak }

  /// Whether the byte continues a UTF-8 sequence that an earlier byte began.
  @inline(__always)
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension [UInt8] {
  /// The offset at which a needle first occurs.
  public func firstOccurrence(of needle: StaticString) -> Int? {
    needle.withUTF8Buffer { needle in
      withUnsafeBufferPointer { $0.firstOccurrence(of: needle) }
    }
  }
}
