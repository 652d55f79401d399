/// What tells one state of a file from another.
///
/// Two equal identities speak of the same file, which nobody has written, moved or given other
/// rights in between, as far as the time stamps of the file system can tell.
struct FileIdentity: Hashable, Sendable {
  let kind: FileKind
  let device: UInt64
  let inode: UInt64
  /// The size in bytes.
  let size: Int
  /// When the content was last modified, in nanoseconds since 1970.
  let modified: Int64
  /// The permission bits, with set-user-ID, set-group-ID and sticky bit.
  let mode: UInt32
  let owner: UInt32
  let group: UInt32
}
