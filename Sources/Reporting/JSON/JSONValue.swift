/// A JSON value whose objects keep the order of their members.
///
/// See <https://www.rfc-editor.org/rfc/rfc8259>.
enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A string, or null where there is none.
  static func string(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// An array of strings.
  static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// Whether the value is an array or an object with content.
  var hasContent: Bool {
    switch self {
    case .null, .boolean, .integer, .string: false
    case .array(let items): !items.isEmpty
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
