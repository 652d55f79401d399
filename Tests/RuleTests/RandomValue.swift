import TestSupport

/// A value of a random template, before it has a layout.
indirect enum RandomValue {
  case null
  case text(String)
  case list([RandomValue])
  case mapping([(key: String, value: RandomValue)])
  /// An intrinsic function, by its short name; with a text for its argument it has a short form.
  case function(String, RandomValue)
  /// A value that an alias may stand for.
  case anchored(String, RandomValue)
  case alias(String)
}

extension RandomValue: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension RandomValue: ExpressibleByArrayLiteral {
  init(arrayLiteral items: RandomValue...) { self = .list(items) }
}

extension RandomValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (String, RandomValue)...) {
    self = .mapping(entries.map { (key: $0.0, value: $0.1) })
  }
}
