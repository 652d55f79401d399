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

  /// The number of bytes of a scalar's value; 0 for other nodes.
  public var textLength: Int { kind == .scalar ? withText(\.count) : 0 }

  /// Whether the node is a scalar with this value.
  public func hasText(_ text: String) -> Bool {
    text.withBytes { tree.hasText(index, $0) }
  }

  /// Whether the node is a scalar whose value begins so.
  public func hasPrefix(_ prefix: String) -> Bool {
    prefix.withBytes { tree.hasPrefix(index, $0) }
  }

  /// Whether the node is a scalar whose value holds a text anywhere.
  public func contains(_ text: StaticString) -> Bool {
    kind == .scalar
      && text.withUTF8Buffer { needle in withText { $0.firstOccurrence(of: needle) != nil } }
  }

  /// Whether two scalars have the same value, byte by byte.
  public func hasSameText(as other: Node) -> Bool {
    other.kind == .scalar && other.withText { tree.hasText(index, $0) }
  }

  /// Whether the node is a scalar that stands for no value.
  ///
  /// See <https://yaml.org/type/null.html>.
  public var isNull: Bool {
    guard kind == .scalar, style == .plain else { return false }
    switch tag {
    case nil, "tag:yaml.org,2002:null":
      return range.isEmpty
        || range.count == 1 && hasText("~")
        || range.count == 4 && (hasText("null") || hasText("Null") || hasText("NULL"))
    default: return false
    }
  }

  /// The type of a scalar's value; nil for other nodes.
  public var scalarKind: ScalarKind? {
    guard kind == .scalar else { return nil }
    if isNull { return .null }
    guard style == .plain, tag == nil, withText(\.mayBeNumberOrBoolean), let text else {
      return .string
    }
    switch text {
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case "yes", "Yes", "YES", "on", "On", "ON": return .boolean(true)
    case "no", "No", "NO", "off", "Off", "OFF": return .boolean(false)
    default: return Node.isNumber(text) ? .number : .string
    }
  }

  /// Calls a function with the bytes of the scalar's value, where they lie.
  public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    tree.withText(of: index, body)
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

extension UnsafeBufferPointer<UInt8> {
  /// Whether the first byte is one that a number or a boolean starts with; few texts have that.
  fileprivate var mayBeNumberOrBoolean: Bool {
    guard let first else { return false }
    return switch first {
    case .ascii("0") ... .ascii("9"), .ascii("-"), .ascii("+"), .ascii("."): true
    case .ascii("t"), .ascii("T"), .ascii("f"), .ascii("F"), .ascii("y"), .ascii("Y"),
      .ascii("n"), .ascii("N"), .ascii("o"), .ascii("O"):
      count <= 5
    default: false
    }
  }
}
