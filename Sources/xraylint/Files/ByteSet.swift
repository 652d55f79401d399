/// A set of bytes, such as a bracket expression stands for.
struct ByteSet: Hashable, Sendable {
  private var words = SIMD4<UInt64>()

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  mutating func remove(_ byte: UInt8) {
    words[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63))
  }

  mutating func invert() {
    words = ~words
  }

  /// The members of a POSIX class such as `alpha` as git understands it, or nil if there is none.
  init?(className: some Sequence<UInt8>) {
    switch String(decoding: Array(className), as: UTF8.self) {
    case "alnum": self.init { Self.isLetter($0) || Self.isDigit($0) }
    case "alpha": self.init(where: Self.isLetter)
    case "blank": self.init { $0 == 0x20 || $0 == 0x09 }
    case "cntrl": self.init { $0 < 0x20 || $0 == 0x7F }
    case "digit": self.init(where: Self.isDigit)
    case "graph": self.init { $0 > 0x20 && $0 < 0x7F }
    case "lower": self.init { Self.isLetter($0) && $0 & 0x20 != 0 }
    case "print": self.init { $0 >= 0x20 && $0 < 0x7F }
    case "punct":
      self.init { $0 > 0x20 && $0 < 0x7F && !Self.isLetter($0) && !Self.isDigit($0) }
    case "space": self.init { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    case "upper": self.init { Self.isLetter($0) && $0 & 0x20 == 0 }
    case "xdigit": self.init { Self.isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    default: return nil
    }
  }

  init() {}

  private init(where isMember: (UInt8) -> Bool) {
    for byte in 0...UInt8.max where isMember(byte) {
      insert(byte)
    }
  }

  mutating func formUnion(_ other: ByteSet) {
    words |= other.words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}
