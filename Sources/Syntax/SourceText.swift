/// The bytes of one file, and the name under which messages speak of it.
public struct SourceText: Sendable {
  /// The path as shown to the user, relative to the working directory, with `/`.
  public let path: String
  /// The whole file, byte order mark included.
  public let bytes: [UInt8]

  /// Creates a source text of bytes in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a source text of a string; for tests and for text that is part of another file.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The UTF-8 byte order mark.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The number of bytes of the byte order mark at the start: 3 or 0.
  public var byteOrderMarkLength: Int {
    bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
  }

  /// Whether the text is in UTF-16 or UTF-32, with a byte order mark or without: templates start
  /// with a character of ASCII, of which one half is then NUL.
  var isUTF16: Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(2).contains(0)
  }

  /// The text of a range, decoded as UTF-8.
  public subscript(range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// Whether the bytes of a range are those of a string.
  public func matches(_ range: ByteRange, _ text: String) -> Bool {
    range.count == text.utf8.count && bytes[range.indices].elementsEqual(text.utf8)
  }

  /// The first byte that stands neither in the byte order mark nor in white space, if there is one.
  public var firstSignificantByte: UInt8? {
    bytes[byteOrderMarkLength...].first { !$0.isWhitespace }
  }

  /// Whether the bytes hold a needle anywhere.
  public func contains(_ needle: StaticString) -> Bool {
    bytes.firstOccurrence(of: needle) != nil
  }

  /// Whether a scalar, or a key, may hold a text; a quick look that lets nothing pass by mistake, for an
  /// escape may hide any letter.
  public func mayMention(_ text: StaticString) -> Bool {
    contains(text) || contains("\\")
  }
}
