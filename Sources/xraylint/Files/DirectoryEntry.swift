/// A name in a directory.
struct DirectoryEntry: Sendable {
  let name: [UInt8]
  /// What the name stands for; a symbolic link is not followed.
  let kind: FileKind
}
