#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls of the operating system that take a path.
enum FileSystem {
  static func identity(
    of path: FilePath,
    followingLinks: Bool = true
  ) throws(SystemError) -> FileIdentity {
    var status = stat()
    try SystemError.check {
      followingLinks ? stat(path.cString, &status) : lstat(path.cString, &status)
    }
    return FileIdentity(status)
  }

  /// The absolute path without links, `.` and `..`.
  static func realPath(of path: FilePath) throws(SystemError) -> FilePath {
    guard let resolved = realpath(path.cString, nil) else { throw .last }
    defer { free(resolved) }
    let bytes = UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))
    return FilePath(bytes)
  }

  static func rename(_ source: FilePath, to target: FilePath) throws(SystemError) {
    try SystemError.check {
      #if canImport(Darwin)
        Darwin.rename(source.cString, target.cString)
      #elseif canImport(Musl)
        Musl.rename(source.cString, target.cString)
      #else
        Glibc.rename(source.cString, target.cString)
      #endif
    }
  }

  static func remove(_ path: FilePath) throws(SystemError) {
    try SystemError.check { unlink(path.cString) }
  }

  /// Throws unless this process may write the file; the administrator may write every file.
  static func checkWritable(_ path: FilePath) throws(SystemError) {
    try SystemError.check { faccessat(AT_FDCWD, path.cString, W_OK, AT_EACCESS) }
  }

  /// Makes a write to a closed pipe fail instead of ending the process.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Opens nothing in place of each standard stream that the process was started without.
  ///
  /// Else the next file that is opened would get its number, and what is meant for the stream.
  static func fillStandardStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// The time in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension FileIdentity {
  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = status.st_mtimespec.nanoseconds
    #else
      modified = status.st_mtim.nanoseconds
    #endif
    mode = UInt32(status.st_mode) & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}

extension FileKind {
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR: .characterDevice
      case S_IFBLK: .blockDevice
      default: .unknown
      }
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 {
    Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec)
  }
}
