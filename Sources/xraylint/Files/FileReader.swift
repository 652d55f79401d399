/// Reads whole files.
struct FileReader: Sendable {
  /// The largest size in bytes that is read; libyaml and the tree index with 32 bits.
  var sizeLimit = 1 << 30

  /// Whether a symbolic link is read as the file that it leads to, or refused.
  var followsLinks = true

  /// Reads a regular file.
  func contents(of path: FilePath) throws(FileError) -> FileContents {
    let file = try FileError.naming(path, .read) { () throws(SystemError) in
      try FileDescriptor(reading: path, followingLinks: followsLinks)
    }
    let identity = try FileError.naming(path, .read) { () throws(SystemError) in
      try file.identity
    }
    guard identity.kind == .regular else {
      throw FileError(path, .read, .notRegular(identity.kind))
    }
    guard identity.size <= sizeLimit else {
      throw FileError(path, .read, .tooLarge(limit: sizeLimit))
    }
    let bytes = try bytes(of: file, at: path, expecting: identity.size)
    return FileContents(bytes: bytes, identity: identity)
  }

  /// Reads standard input up to its end.
  func standardInput() throws(FileError) -> [UInt8] {
    try bytes(of: .standardInput, at: "-", expecting: 65536)
  }

  private func bytes(
    of file: borrowing FileDescriptor,
    at path: FilePath,
    expecting size: Int
  ) throws(FileError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try file.bytes(expecting: size, limit: sizeLimit)
    } catch {
      throw FileError(path, .read, .system(error))
    }
    guard bytes.count <= sizeLimit else {
      throw FileError(path, .read, .tooLarge(limit: sizeLimit))
    }
    return bytes
  }
}
