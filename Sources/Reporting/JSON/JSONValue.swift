/// A JSON value whose objects keep the order of their members.
///
/// A long list is a sequence, whose values are made one by one while they are written.
///
/// See <https://www.rfc-editor.org/rfc/rfc8259>.
enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case sequence(any Sequence<JSONValue>)
  case object([(key: String, value: JSONValue)])

  /// A string, or null where there is none.
  static func string(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// An array of strings.
  static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// A list of values that are made when they are written.
  static func sequence<Items: Sequence>(
    of items: Items,
    _ value: @escaping (Items.Element) -> JSONValue
  ) -> JSONValue {
    .sequence(items.lazy.map(value))
  }

  /// An object of those members that are not null.
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(
      members.compactMap { key, value in
        if case .null = value { return nil }
        return (key: key, value: value)
      }
    )
  }

  /// An object with a member put before its others.
  func prefixed(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object([(key: key, value: value)] + members)
  }

  /// Whether the value is an array or an object with content.
  var hasContent: Bool {
    switch self {
    case .null, .boolean, .integer, .string: false
    case .array(let items): !items.isEmpty
    case .sequence: true
    case .object(let members): !members.isEmpty
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral text: String) {
    self = .string(text)
  }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  init(integerLiteral number: Int) {
    self = .integer(number)
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  init(arrayLiteral items: JSONValue...) {
    self = .array(items)
  }
}
