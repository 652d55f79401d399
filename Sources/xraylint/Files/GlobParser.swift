/// Reads the tokens of a wildcard pattern.
struct GlobParser {
  private let pattern: [UInt8]
  private let subject: Glob.Subject
  private var position = 0

  init(_ pattern: some Sequence<UInt8>, for subject: Glob.Subject) {
    self.pattern = Array(pattern)
    self.subject = subject
  }

  /// All tokens, or nil if the pattern is malformed and so matches nothing.
  mutating func tokens() -> [Glob.Token]? {
    var tokens: [Glob.Token] = []
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "*"):
        tokens.append(star())
      case UInt8(ascii: "?"):
        var set = ByteSet()
        set.insert(FilePath.slash)
        set.invert()
        tokens.append(.set(set))
      case UInt8(ascii: "["):
        guard let set = set() else { return nil }
        tokens.append(.set(set))
      case UInt8(ascii: "\\"):
        guard let escaped = next() else { return nil }
        tokens.append(.byte(escaped))
      default:
        tokens.append(.byte(byte))
      }
    }
    return tokens
  }

  private var current: UInt8? {
    position < pattern.count ? pattern[position] : nil
  }

  private mutating func next() -> UInt8? {
    guard let byte = current else { return nil }
    position += 1
    return byte
  }

  /// One or more stars, the first of which has been read.
  private mutating func star() -> Glob.Token {
    let start = position - 1
    while current == UInt8(ascii: "*") {
      position += 1
    }
    let startsComponent = start == 0 || pattern[start - 1] == FilePath.slash
    guard subject == .path, position - start > 1, startsComponent else { return .bytes }
    switch current {
    case nil:
      return .path
    case FilePath.slash:
      position += 1
      return .directories
    case UInt8(ascii: "\\")
    where position + 1 < pattern.count && pattern[position + 1] == FilePath.slash:
      return .path
    default:
      return .bytes
    }
  }

  /// A bracket expression, whose bracket has been read; nil if it does not end.
  private mutating func set() -> ByteSet? {
    var set = ByteSet()
    let isInverted = current == UInt8(ascii: "!") || current == UInt8(ascii: "^")
    if isInverted {
      position += 1
    }
    var previous: UInt8?
    repeat {
      guard let byte = next() else { return nil }
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = next() else { return nil }
        set.insert(escaped)
        previous = escaped
      case UInt8(ascii: "-"):
        guard let lower = previous, let after = current, after != UInt8(ascii: "]") else {
          set.insert(byte)
          previous = byte
          break
        }
        position += 1
        guard let upper = after == UInt8(ascii: "\\") ? next() : after else { return nil }
        if lower <= upper {
          (lower...upper).forEach { set.insert($0) }
        }
        previous = nil
      case UInt8(ascii: "[") where current == UInt8(ascii: ":"):
        switch className() {
        case .unterminated: return nil
        case .none:
          set.insert(byte)
          previous = byte
        case .name(let name):
          guard let members = ByteSet(className: name) else { return nil }
          set.formUnion(members)
          previous = nil
        }
      default:
        set.insert(byte)
        previous = byte
      }
    } while current != UInt8(ascii: "]")
    position += 1
    if isInverted {
      set.invert()
    }
    set.remove(FilePath.slash)
    return set
  }

  /// What follows `[:`.
  private enum ClassName {
    case name(ArraySlice<UInt8>)
    /// The next bracket does not close a class, so that the first one stands for itself.
    case none
    case unterminated
  }

  private mutating func className() -> ClassName {
    let start = position + 1
    guard let end = pattern[start...].firstIndex(of: UInt8(ascii: "]")) else {
      return .unterminated
    }
    guard end > start, pattern[end - 1] == UInt8(ascii: ":") else { return .none }
    position = end + 1
    return .name(pattern[start..<(end - 1)])
  }
}
