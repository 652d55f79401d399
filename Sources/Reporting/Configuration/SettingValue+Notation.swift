internal import Linting

extension SettingValue {
  /// The value in YAML, on one line.
  var yaml: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .text(let word): word.yamlScalar
    case .list(let words): "[" + words.map(\.yamlScalar).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.yamlScalar): \($0.value.yaml)" }.joined(separator: ", ") + "}"
    }
  }

  /// The value for programs.
  var json: JSONValue {
    switch self {
    case .boolean(let value): .boolean(value)
    case .text(let word): .string(word)
    case .list(let words): .strings(words)
    case .mapping(let entries): .object(entries.map { (key: $0.key, value: $0.value.json) })
    }
  }
}

extension String {
  /// The text as a scalar of YAML: plain where nothing in it means anything, else as in JSON.
  fileprivate var yamlScalar: String {
    let isPlain =
      unicodeScalars.first?.properties.isAlphabetic ?? false
      && unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || "-_./".unicodeScalars.contains(scalar)
      }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    guard isPlain, !words.contains(lowercased()) else {
      return String(decoding: JSONWriter.document(.string(self)).dropLast(), as: UTF8.self)
    }
    return self
  }
}
