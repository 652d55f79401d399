/// Values of scalars.
extension Node {
  /// What a scalar's text means by the core of YAML 1.1 and by JSON.
  public enum ScalarKind: Hashable, Sendable {
    /// No value: empty, `~` or `null`.
    case null
    /// `true` or `false`, in YAML also `yes`, `no`, `on`, `off`.
    case boolean(Bool)
    /// A number.
    case number
    /// Everything else, and all that is quoted.
    case string
  }

  /// The value of a scalar with escapes, folding and indentation resolved; nil for other nodes.
  public var text: String? {
    guard kind == .scalar else { return nil }
    return withText { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the node is a scalar with this value.
  public func hasText(_ text: String) -> Bool {
    kind == .scalar && withText { $0.count == text.utf8.count && $0.elementsEqual(text.utf8) }
  }

  /// Whether the node is a scalar whose value begins so.
  public func hasPrefix(_ prefix: String) -> Bool {
    kind == .scalar && withText { $0.starts(with: prefix.utf8) }
  }

  /// Whether two scalars have the same value, byte by byte.
  public func hasSameText(as other: Node) -> Bool {
    kind == .scalar && other.kind == .scalar
      && withText { mine in other.withText { mine.elementsEqual($0) } }
  }

  /// Whether the node is a scalar that stands for no value.
  ///
  /// See <https://yaml.org/type/null.html>.
  public var isNull: Bool {
    guard kind == .scalar, style == .plain else { return false }
    switch tag {
    case nil, "tag:yaml.org,2002:null":
      return range.isEmpty || ["~", "null", "Null", "NULL"].contains { hasText($0) }
    default: return false
    }
  }

  /// The type of a scalar's value; nil for other nodes.
  public var scalarKind: ScalarKind? {
    guard kind == .scalar else { return nil }
    if isNull { return .null }
    guard style == .plain, tag == nil, let text else { return .string }
    switch text {
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case "yes", "Yes", "YES", "on", "On", "ON": return .boolean(true)
    case "no", "No", "NO", "off", "Off", "OFF": return .boolean(false)
    default: return Node.isNumber(text) ? .number : .string
    }
  }

  /// Calls a function with the bytes of the scalar's value.
  func withText<Result>(_ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let record = record
    guard record.link >= 0 else { return body(tree.source.bytes[contentRange(of: record)]) }
    return body(tree.decoded[tree.decodedRanges[Int(record.link)].indices])
  }

  /// The source bytes between the quotes, where there are any.
  private func contentRange(of record: NodeRecord) -> Range<Int> {
    switch record.style {
    case .singleQuoted, .doubleQuoted: Int(record.start) + 1..<Int(record.end) - 1
    default: Int(record.start)..<Int(record.end)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.contains(where: isDigit) else { return false }
    guard isDigit(first) || [.ascii("-"), .ascii("+"), .ascii(".")].contains(first) else {
      return false
    }
    return Double(text) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (.ascii("0") ... .ascii("9")).contains(byte)
  }
}
