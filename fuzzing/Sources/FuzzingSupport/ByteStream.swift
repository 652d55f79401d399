/// Choices that the bytes of an input make, one after the other; all zero behind their end.
public struct ByteStream {
  private var rest: ArraySlice<UInt8>

  /// Starts with the first byte.
  public init(_ input: FuzzInput) {
    rest = input.bytes[...]
  }

  /// Whether no byte is left.
  public var isAtEnd: Bool { rest.isEmpty }

  /// The next byte.
  public mutating func next() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number below a limit.
  public mutating func below(_ limit: Int) -> Int { Int(next()) % limit }

  /// One of some values.
  public mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
