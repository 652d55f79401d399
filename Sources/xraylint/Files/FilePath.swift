/// A path of the file system.
///
/// It is bytes, because a file name need not be valid UTF-8 and `String` would repair it.
struct FilePath: Hashable, Sendable {
  static let slash = UInt8(ascii: "/")

  var bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  init(_ string: String) {
    self.init(string.utf8)
  }

  /// Hashes all bytes at once; an array would hash one after the other.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  var isAbsolute: Bool {
    bytes.first == Self.slash
  }

  /// The path without its last component; `/` for an entry of the root, `.` for a lone name.
  var parent: FilePath {
    guard let last = bytes.lastIndex(of: Self.slash) else { return "." }
    return last == 0 ? "/" : FilePath(bytes[..<last])
  }

  /// What lies behind the last slash.
  var name: ArraySlice<UInt8> {
    bytes[nameStart...]
  }

  /// The offset of the byte behind the last slash.
  var nameStart: Int {
    bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
  }

  /// The components, without empty ones and `.`.
  var components: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.slash).filter { !$0.elementsEqual(".".utf8) }
  }

  /// The entry `name` of this directory; an empty path is the working directory.
  func appending(_ name: some Collection<UInt8>) -> FilePath {
    var joined = bytes
    joined.reserveCapacity(bytes.count + name.count + 1)
    if let last = bytes.last, last != Self.slash {
      joined.append(Self.slash)
    }
    joined += name
    return FilePath(joined)
  }

  func appending(_ name: String) -> FilePath {
    appending(name.utf8)
  }

  /// The offset at which a path below `directory` continues, or nil if this path is not below it.
  func offset(below directory: FilePath) -> Int? {
    let count = directory.bytes.count
    guard bytes.count > count, bytes.starts(with: directory.bytes) else { return nil }
    if directory.bytes.last == Self.slash { return count }
    return bytes[count] == Self.slash ? count + 1 : nil
  }

  /// Whether this path is `other` or lies below it.
  func isWithin(_ other: FilePath) -> Bool {
    self == other || offset(below: other) != nil
  }

  /// The path with the final zero byte that C wants.
  var cString: [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }
}

extension FilePath: Comparable {
  static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension FilePath: ExpressibleByStringLiteral {
  init(stringLiteral value: String) {
    self.init(value)
  }
}

extension FilePath: CustomStringConvertible {
  /// The path as text; bytes that are no UTF-8 are shown as U+FFFD.
  var description: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
