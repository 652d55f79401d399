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
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      let mark = brace > rest.startIndex ? rest[brace - 1] : 0
      guard let end = rest[brace...].firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = String(decoding: rest[(brace + 1)..<end], as: UTF8.self)
      if mark == UInt8(ascii: "$") || mark == UInt8(ascii: "&"), let value = values[name] {
        result += rest[..<(brace - 1)]
        result +=
          mark == UInt8(ascii: "$") ? Array(value.utf8) : value.utf8.filter(\.isAlphanumeric)
        rest = rest[(end + 1)...]
      } else {
        result += rest[...brace]
        rest = rest[(brace + 1)...]
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  fileprivate var isAlphanumeric: Bool {
    let letter = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
