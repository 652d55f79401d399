#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The entries of a directory, in the order of the file system, without `.` and `..`.
struct DirectoryStream: ~Copyable {
  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  private let stream: Stream

  /// Opens a directory; a symbolic link to one is refused.
  init(_ path: FilePath) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let number = try SystemError.check { open(path.cString, flags) }
    guard let stream = fdopendir(number) else {
      let error = SystemError.last
      close(number)
      throw error
    }
    self.stream = stream
  }

  deinit {
    closedir(stream)
  }

  /// The next entry, or nil behind the last one.
  mutating func next() throws(SystemError) -> DirectoryEntry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        return nil
      }
      let name = Self.name(of: entry)
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      let kind = FileKind(entryType: entry.pointee.d_type)
      if kind != .unknown { return DirectoryEntry(name: name, kind: kind) }
      return DirectoryEntry(name: name, kind: try identity(of: name, AT_SYMLINK_NOFOLLOW).kind)
    }
  }

  /// What the entry `name` is, or leads to if it is a symbolic link.
  func identity(following name: [UInt8]) throws(SystemError) -> FileIdentity {
    try identity(of: name, 0)
  }

  private func identity(of name: [UInt8], _ flags: Int32) throws(SystemError) -> FileIdentity {
    var status = stat()
    try SystemError.check { fstatat(dirfd(stream), FilePath(name).cString, &status, flags) }
    return FileIdentity(status)
  }

  /// The name behind the entry, which is longer or shorter than the field of the C structure.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = nameOffset else { return [] }
    let start = UnsafeRawPointer(entry) + offset
    let count = strlen(start.assumingMemoryBound(to: CChar.self))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name)
}

extension FileKind {
  /// The kind that `readdir` tells.
  fileprivate init(entryType: UInt8) {
    self =
      switch Int(entryType) {
      case Int(DT_REG): .regular
      case Int(DT_DIR): .directory
      case Int(DT_LNK): .symbolicLink
      case Int(DT_FIFO): .fifo
      case Int(DT_SOCK): .socket
      case Int(DT_CHR): .characterDevice
      case Int(DT_BLK): .blockDevice
      default: .unknown
      }
  }
}
