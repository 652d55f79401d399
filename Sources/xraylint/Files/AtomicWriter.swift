/// Replaces the bytes of a file all or nothing.
///
/// The new bytes are written to a temporary file in the same folder, brought to the disk, and
/// renamed. Mode, owner and group are kept. A symbolic link stays, the file that it leads to is
/// replaced. Other hard links to the file keep the old content, as with every editor that renames.
enum AtomicWriter {
  /// How old, in nanoseconds, a temporary file is before nobody can be writing it any more.
  static let staleAge: Int64 = 3600 * 1_000_000_000

  /// Writes `bytes` to the file at `path`, which was read as `original`.
  ///
  /// Does nothing if the bytes are the same.
  ///
  /// - Throws: `FileError` with `.changedMeanwhile` if the file is no longer as it was read, and
  ///   with `.readOnly` if this process may not write it. The file is then untouched.
  static func replace(
    _ path: FilePath,
    readAs original: FileContents,
    with bytes: [UInt8]
  ) throws(FileError) {
    guard bytes != original.bytes else { return }
    let isReplaced: Bool
    do throws(SystemError) {
      isReplaced = try replace(FileSystem.realPath(of: path), readAs: original, with: bytes)
    } catch .noSuchFile {
      isReplaced = false
    } catch .notPermitted, .readOnlyFileSystem {
      throw FileError(path, .write, .readOnly)
    } catch {
      throw FileError(path, .write, .system(error))
    }
    guard isReplaced else { throw FileError(path, .write, .changedMeanwhile) }
  }

  /// Replaces a file that is no link, and returns false if it is no longer as it was read.
  private static func replace(
    _ target: FilePath,
    readAs original: FileContents,
    with bytes: [UInt8]
  ) throws(SystemError) -> Bool {
    try FileSystem.checkWritable(target)
    var temporary = try TemporaryFile(in: target.parent)
    try temporary.fill(bytes, like: original.identity)
    // As late as possible, so that little time is left for a change that nobody sees.
    guard isUnchanged(target, since: original) else { return false }
    try temporary.replace(target)
    try synchronize(target.parent)
    return true
  }

  /// Removes what killed runs have left in the folders of `paths`: temporary files older than an
  /// hour. To be called once a run, not once a file; failures are passed over.
  static func removeStaleFiles(besides paths: [FilePath]) {
    let oldest = FileSystem.now - staleAge
    for folder in Set(paths.compactMap { try? FileSystem.realPath(of: $0).parent }) {
      guard var entries = try? DirectoryStream(folder) else { continue }
      while let entry = try? entries.next() {
        guard entry.kind == .regular, TemporaryFile.isName(entry.name) else { continue }
        let stale = folder.appending(entry.name)
        guard let identity = try? FileSystem.identity(of: stale, followingLinks: false),
          identity.kind == .regular, identity.modified < oldest
        else { continue }
        try? FileSystem.remove(stale)
      }
    }
  }

  private static func isUnchanged(_ target: FilePath, since original: FileContents) -> Bool {
    let reader = FileReader(sizeLimit: original.bytes.count, followsLinks: false)
    return (try? reader.contents(of: target)) == original
  }

  /// Makes the renaming durable; some file systems cannot.
  private static func synchronize(_ folder: FilePath) throws(SystemError) {
    do throws(SystemError) {
      try FileDescriptor(directory: folder).synchronize()
    } catch .unsupported {}
  }
}
