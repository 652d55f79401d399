// Takes the place of one file of swift-argument-parser in the programs that packages hold.
//
// That package encodes what --experimental-dump-help prints with FoundationEssentials, which is 7 MB in a
// static program, and needs it for nothing else. Whatever is built elsewhere uses the package as it is,
// and says the same: packaging/pre-commit/test.sh compares the two.

extension Error {
  func describe() -> String { String(describing: self) }
}

/// Writes what --experimental-dump-help prints, as the encoder of Foundation would.
enum JSONEncoder {
  static func encode<T: Encodable>(_ value: T) -> String { json(value, indentation: "\n") }

  private static func json(_ value: Any, indentation: String) -> String {
    let deeper = indentation + "  "
    let mirror = Mirror(reflecting: value)
    switch value {
    case let text as String: return quoted(text)
    case let flag as Bool: return "\(flag)"
    case let number as Int: return "\(number)"
    case let enumeration as any RawRepresentable<String>: return quoted(enumeration.rawValue)
    case let elements as [Any]:
      return list("[", elements.map { json($0, indentation: deeper) }, "]", indentation)
    case let entries as [String: Any]:
      return object(entries.map { ($0.key, $0.value) }, indentation)
    case _ where mirror.displayStyle == .enum && mirror.children.isEmpty:
      return object([("\(value)", ())], indentation)
    default:
      return object(mirror.children.map { ($0.label ?? "_0", $0.value) }, indentation)
    }
  }

  private static func object(_ entries: [(String, Any)], _ indentation: String) -> String {
    let present = entries.compactMap { key, value in
      // An optional value that is there has one child, one that is not has none.
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .optional else { return (key, value) }
      return mirror.children.first.map { (key, $0.value) }
    }
    let written = present.sorted { $0.0 < $1.0 }.map { key, value in
      "\(quoted(key)) : \(json(value, indentation: indentation + "  "))"
    }
    return list("{", written, "}", indentation)
  }

  private static func list(
    _ start: String, _ items: [String], _ end: String, _ indentation: String
  ) -> String {
    guard !items.isEmpty else { return start + end }
    return start + items.map { "\(indentation)  \($0)" }.joined(separator: ",") + indentation + end
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
