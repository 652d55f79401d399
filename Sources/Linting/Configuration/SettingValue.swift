/// A value of a setting, whose meaning the kind of the setting tells.
public indirect enum SettingValue: Sendable, Hashable {
  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    /// The key, such as a pattern or the ID of a rule.
    public let key: String
    /// What it stands for.
    public let value: SettingValue

    /// Creates an entry.
    public init(key: String, value: SettingValue) {
      self.key = key
      self.value = value
    }
  }

  /// `true` or `false`.
  case boolean(Bool)
  /// A word.
  case text(String)
  /// Words in their order.
  case list([String])
  /// Values by keys, in their order.
  case mapping([Entry])

  /// The words of a list or the word alone.
  public var words: [String] {
    switch self {
    case .boolean, .mapping: []
    case .text(let word): [word]
    case .list(let words): words
    }
  }

  /// The entries of a mapping.
  public var entries: [Entry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }

  /// Both values in one, lists and mappings one behind the other; of two words the later one.
  func joined(with later: SettingValue) -> SettingValue {
    switch (self, later) {
    case (.list(let first), .list(let second)):
      .list(first + second.filter { !first.contains($0) })
    case (.mapping(let first), .mapping(let second)):
      .mapping(first.filter { old in !second.contains { $0.key == old.key } } + second)
    default: later
    }
  }
}

extension SettingValue: ExpressibleByStringLiteral {
  /// Creates a word.
  public init(stringLiteral text: String) {
    self = .text(text)
  }
}

extension SettingValue: ExpressibleByArrayLiteral {
  /// Creates a list of words.
  public init(arrayLiteral words: String...) {
    self = .list(words)
  }
}
