/// Values of the identifiers of the `Fn::ForEach` loops around a piece of a template.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html>.
struct Bindings: Sendable, Hashable {
  private var values: [String: String] = [:]

  /// No loop around.
  static let none = Bindings()

  var isEmpty: Bool { values.isEmpty }

  /// The value of an identifier, where a loop binds it.
  subscript(identifier: String) -> String? { values[identifier] }

  /// The same bindings inside one more loop.
  func binding(_ identifier: String, to value: String) -> Bindings {
    var result = self
    result.values[identifier] = value
    return result
  }

  /// A text with `${Identifier}` and `&{Identifier}` filled in; the latter drops what is not
  /// alphanumeric.
  func substituted(in text: String) -> String {
    guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = text
    for (identifier, value) in values {
      result = result.replacing("${\(identifier)}", with: value)
      let alphanumeric = value.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      result = result.replacing("&{\(identifier)}", with: alphanumeric)
    }
    return result
  }
}

extension String {
  /// The text with every occurrence of a part replaced.
  fileprivate func replacing(_ part: String, with replacement: String) -> String {
    let text = Array(utf8)
    let part = Array(part.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == part[0], text[at...].starts(with: part) {
        result.append(contentsOf: replacement.utf8)
        at += part.count
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
