#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, closed when the value goes.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let closesAtEnd: Bool

  /// Opens a file for reading; a pipe without a writer does not block.
  init(reading path: FilePath, followingLinks: Bool = true) throws(SystemError) {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    number = try SystemError.check { open(path.cString, flags) }
    closesAtEnd = true
  }

  /// Opens a directory, to make its entries durable.
  init(directory path: FilePath) throws(SystemError) {
    number = try SystemError.check { open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    closesAtEnd = true
  }

  /// Creates a file; fails if there is an entry already.
  ///
  /// - Parameter mode: The rights; by default only the owner may read and write.
  init(creating path: FilePath, mode: UInt32 = 0o600) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    number = try SystemError.check { open(path.cString, flags, mode_t(mode)) }
    closesAtEnd = true
  }

  /// Opens what is there for writing, such as a pipe or a device.
  init(writing path: FilePath) throws(SystemError) {
    number = try SystemError.check { open(path.cString, O_WRONLY | O_NOCTTY | O_CLOEXEC) }
    closesAtEnd = true
  }

  /// A descriptor that the process was started with, and that stays open.
  init(standard number: Int32) {
    self.number = number
    closesAtEnd = false
  }

  static var standardInput: FileDescriptor { FileDescriptor(standard: STDIN_FILENO) }
  static var standardOutput: FileDescriptor { FileDescriptor(standard: STDOUT_FILENO) }
  static var standardError: FileDescriptor { FileDescriptor(standard: STDERR_FILENO) }

  deinit {
    if closesAtEnd {
      close(number)
    }
  }

  var identity: FileIdentity {
    get throws(SystemError) {
      var status = stat()
      try SystemError.check { fstat(number, &status) }
      return FileIdentity(status)
    }
  }

  /// Reads up to the end of the file, but at most `limit` bytes and one.
  ///
  /// - Parameter size: How many bytes are expected; there may be more or fewer.
  func bytes(expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    // One byte more than expected, so that the end is seen without another chunk.
    var capacity = min(size, limit) + 1
    var bytes = try chunk(capacity)
    while bytes.count == capacity, capacity <= limit {
      let more = try chunk(min(max(capacity, 65536), limit + 1 - capacity))
      capacity += max(more.count, 1)
      bytes += more
    }
    return bytes
  }

  /// Reads until there are `capacity` bytes or the file ends.
  private func chunk(_ capacity: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(SystemError) {
        while count < capacity {
          let start = buffer.baseAddress.map { $0 + count }
          let length = try retrying(for: POLLIN) { read(number, start, capacity - count) }
          guard length > 0 else { break }
          count += length
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether another process, or another opening in this one, is writing the file.
  enum Lock {
    /// Nobody else is; the file is locked until this descriptor is closed, also by a kill.
    case acquired
    /// Somebody else has locked the file.
    case taken
    /// The file system knows no locks.
    case unsupported
  }

  /// Locks the file for this opening, without waiting.
  func lock() -> Lock {
    guard flock(number, LOCK_EX | LOCK_NB) != 0 else { return .acquired }
    return errno == EWOULDBLOCK ? .taken : .unsupported
  }

  /// Whether the file still has a name.
  var isLinked: Bool {
    get throws(SystemError) {
      var status = stat()
      try SystemError.check { fstat(number, &status) }
      return status.st_nlink > 0
    }
  }

  /// Writes all bytes.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try retrying(for: POLLOUT) {
        bytes.withUnsafeBytes { buffer in
          write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
    }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(SystemError) {
    try SystemError.check { fsync(number) }
  }

  func setMode(_ mode: UInt32) throws(SystemError) {
    try SystemError.check { fchmod(number, mode_t(mode)) }
  }

  func setOwner(_ owner: UInt32, group: UInt32) throws(SystemError) {
    try SystemError.check { fchown(number, owner, group) }
  }

  /// Repeats a call that a signal interrupted, or that found a terminal or pipe not ready.
  private func retrying(
    for event: some BinaryInteger,
    _ call: () -> Int
  ) throws(SystemError)
    -> Int
  {
    while true {
      do throws(SystemError) {
        return try SystemError.check(call)
      } catch  where error.code == EAGAIN || error.code == EWOULDBLOCK {
        var request = pollfd(fd: number, events: Int16(event), revents: 0)
        try SystemError.check { poll(&request, 1, -1) }
      }
    }
  }
}
