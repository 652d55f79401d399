/// A wildcard pattern as git understands it, compiled once.
///
/// It matches without recursion: a `*` never has to be tried again once a later one was reached,
/// because it cannot cross a slash, and a `**` never once a later `**` was reached.
///
/// <https://git-scm.com/docs/gitignore#_pattern_format>
struct Glob: Hashable, Sendable {
  /// What one part of a pattern matches.
  enum Token: Hashable, Sendable {
    case byte(UInt8)
    case set(ByteSet)
    /// `*`: any bytes but slashes.
    case bytes
    /// `**`: any bytes.
    case path
    /// `**/`: nothing, or any bytes up to a slash.
    case directories
  }

  /// What the matched bytes are.
  enum Subject: Sendable {
    case name, path
  }

  /// The bytes at the start that stand for themselves.
  private let prefix: [UInt8]
  private let tokens: [Token]
  /// What follows a `*` that stands alone, as in `*.yaml`.
  private let suffix: [UInt8]?

  /// Compiles a pattern; nil if it matches nothing, such as one with an open bracket.
  init?(_ pattern: some Collection<UInt8>, for subject: Subject) {
    let special = "*?[\\".utf8
    prefix = Array(pattern.prefix { !special.contains($0) })
    // Git compares these bytes first and then takes the rest for a pattern of its own: thus `**`
    // counts as the start of a component in `a**/b` too, whatever the manual says.
    var parser = GlobParser(pattern.dropFirst(prefix.count), for: subject)
    guard let tokens = parser.tokens() else { return nil }
    self.tokens = tokens
    suffix = prefix.isEmpty && subject == .name ? Self.suffix(of: tokens) : nil
  }

  private static func suffix(of tokens: [Token]) -> [UInt8]? {
    guard tokens.first == .bytes else { return nil }
    var suffix: [UInt8] = []
    for token in tokens.dropFirst() {
      guard case .byte(let byte) = token else { return nil }
      suffix.append(byte)
    }
    return suffix
  }

  /// Whether the pattern matches all of `text` from the offset `start` on.
  func matches(_ text: [UInt8], from start: Int) -> Bool {
    if let suffix {
      return text.count - start >= suffix.count && text[start...].ends(with: suffix)
    }
    guard text.count - start >= prefix.count else { return false }
    for (offset, byte) in prefix.enumerated() where text[start + offset] != byte {
      return false
    }
    return matchesTokens(text, from: start + prefix.count)
  }

  private func matchesTokens(_ text: [UInt8], from start: Int) -> Bool {
    var position = start
    var token = 0
    var star: Retry?
    var doubleStar: Retry?
    while true {
      if token < tokens.count {
        switch tokens[token] {
        case .bytes:
          token += 1
          star = Retry(token: token, position: position)
          continue
        case .path, .directories:
          token += 1
          star = nil
          doubleStar = Retry(token: token, position: position)
          continue
        case .byte(let byte) where position < text.count && text[position] == byte:
          position += 1
          token += 1
          continue
        case .set(let set) where position < text.count && set.contains(text[position]):
          position += 1
          token += 1
          continue
        case .byte, .set:
          break
        }
      } else if position == text.count {
        return true
      }
      if star?.advance(in: text, over: .bytes) == true, let star {
        (token, position) = (star.token, star.position)
      } else if let retry = doubleStar?.token,
        doubleStar?.advance(in: text, over: tokens[retry - 1]) == true, let doubleStar
      {
        star = nil
        (token, position) = (doubleStar.token, doubleStar.position)
      } else {
        return false
      }
    }
  }

  /// Where to go on when what follows a star does not match.
  private struct Retry {
    let token: Int
    var position: Int

    /// Lets the star take more; false if it cannot.
    mutating func advance(in text: [UInt8], over star: Token) -> Bool {
      if star == .directories {
        while position < text.count, text[position] != FilePath.slash {
          position += 1
        }
      }
      guard position < text.count else { return false }
      if star == .bytes, text[position] == FilePath.slash { return false }
      position += 1
      return true
    }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  func ends(with suffix: [UInt8]) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
