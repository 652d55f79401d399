/// A value that is to be written, free of layout: what it is, not how it looks.
///
/// Expressible by literals of strings, booleans, arrays and dictionaries; a dictionary literal keeps its
/// order and must not repeat a key:
///
///     let tracing: Literal = ["Mode": "Active"]
public enum Literal: Hashable, Sendable {
  /// A text. It reads back as this text: one that would mean a number, a date, a boolean, null or
  /// an alias is quoted.
  case scalar(String)
  /// `true` or `false`, without quotes.
  case boolean(Bool)
  /// A text with a local tag. In YAML `!Sub text`, below a key in block style lines that end with a
  /// line feed as a block scalar; in JSON, which has no tags, the mapping `{"Fn::Sub": "text"}` with
  /// the long form of the tag as its only key.
  case tagged(tag: String, longForm: String, text: String)
  /// Keys with values, in order.
  case mapping([Entry])
  /// Items, in order.
  case sequence([Literal])

  /// A key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    /// The key's text.
    public let key: String
    /// The value under the key.
    public let value: Literal

    /// Creates an entry.
    public init(key: String, value: Literal) {
      self.key = key
      self.value = value
    }
  }

  /// Whether the value is a mapping.
  var isMapping: Bool {
    if case .mapping = self { true } else { false }
  }

  /// Whether the value is a sequence or holds one at any depth.
  var hasSequence: Bool {
    switch self {
    case .scalar, .boolean, .tagged: false
    case .mapping(let entries): entries.contains { $0.value.hasSequence }
    case .sequence: true
    }
  }

  /// Whether the value, written in block style, ends with a block scalar.
  var endsWithText: Bool {
    switch self {
    case .scalar, .boolean: false
    case .tagged(_, _, let text): text.utf8.last == 0x0A
    case .mapping(let entries): entries.last?.value.endsWithText ?? false
    case .sequence(let items): items.last?.endsWithText ?? false
    }
  }

  /// Whether the value is a mapping or a sequence with content.
  var hasContent: Bool {
    switch self {
    case .scalar, .boolean, .tagged: false
    case .mapping(let entries): !entries.isEmpty
    case .sequence(let items): !items.isEmpty
    }
  }
}

extension Literal: ExpressibleByStringLiteral {
  /// Creates a scalar.
  public init(stringLiteral text: String) {
    self = .scalar(text)
  }
}

extension Literal: ExpressibleByBooleanLiteral {
  /// Creates a boolean.
  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }
}

extension Literal: ExpressibleByArrayLiteral {
  /// Creates a sequence.
  public init(arrayLiteral items: Literal...) {
    self = .sequence(items)
  }
}

extension Literal: ExpressibleByDictionaryLiteral {
  /// Creates a mapping.
  ///
  /// - Precondition: No key is repeated.
  public init(dictionaryLiteral entries: (String, Literal)...) {
    precondition(Set(entries.map(\.0)).count == entries.count, "a mapping repeats a key")
    self = .mapping(entries.map { Entry(key: $0.0, value: $0.1) })
  }
}
