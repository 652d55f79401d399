/// Replaces the bytes of a file all or nothing.
///
/// The new bytes are written to a temporary file in the same folder, brought to the disk, and
/// renamed. Mode, owner and group are kept. A symbolic link stays, the file that it leads to is
/// replaced. Other hard links to the file keep the old content, as with every editor that renames.
enum AtomicWriter {
  /// How old, in nanoseconds, a temporary file is before nobody can be writing it any more, where
  /// locks cannot tell.
  static let staleAge: Int64 = 3600 * 1_000_000_000

  /// Writes `bytes` to the file at `path`, which was read as `original`.
  ///
  /// Does nothing if the bytes are the same.
  ///
  /// - Throws: `FileError` with `.changedMeanwhile` if the file is no longer as it was read, and
  ///   with `.readOnly` or `.readOnlyFolder` if this process may not write it. The file is then
  ///   untouched.
  static func replace(
    _ path: FilePath,
    readAs original: FileContents,
    with bytes: [UInt8]
  ) throws(FileError) {
    guard bytes != original.bytes else { return }
    let target = try naming(path, refusal: .readOnly) { () throws(SystemError) in
      let target = try FileSystem.realPath(of: path)
      try FileSystem.checkWritable(target)
      return target
    }
    let isReplaced = try naming(path, refusal: .readOnlyFolder) { () throws(SystemError) in
      var temporary = try TemporaryFile(in: target.parent)
      try temporary.fill(bytes, like: original.identity)
      // As late as possible, so that little time is left for a change that nobody sees.
      guard isUnchanged(target, since: original) else { return false }
      try temporary.replace(target)
      try synchronize(target.parent)
      return true
    }
    guard isReplaced else { throw FileError(path, .write, .changedMeanwhile) }
  }

  /// Runs `body`, and says what it means that the operating system refuses.
  private static func naming<Result>(
    _ path: FilePath,
    refusal: FileError.Problem,
    _ body: () throws(SystemError) -> Result
  ) throws(FileError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch .noSuchFile {
      throw FileError(path, .write, .changedMeanwhile)
    } catch .notPermitted, .readOnlyFileSystem {
      throw FileError(path, .write, refusal)
    } catch {
      throw FileError(path, .write, .system(error))
    }
  }

  /// Removes what killed runs have left in the folders of `paths`: temporary files that nobody is
  /// writing. To be called once a run, not once a file; failures are passed over.
  static func removeStaleFiles(besides paths: [FilePath]) {
    let oldest = FileSystem.now - staleAge
    for folder in Set(paths.compactMap { try? FileSystem.realPath(of: $0).parent }) {
      guard var entries = try? DirectoryStream(folder) else { continue }
      while let entry = try? entries.next() {
        guard entry.kind == .regular, TemporaryFile.isName(entry.name) else { continue }
        try? TemporaryFile.removeLeftover(folder.appending(entry.name), unlessSince: oldest)
      }
    }
  }

  private static func isUnchanged(_ target: FilePath, since original: FileContents) -> Bool {
    let reader = FileReader(sizeLimit: original.bytes.count, followsLinks: false)
    return (try? reader.contents(of: target)) == original
  }

  /// Makes the renaming durable, where that is possible: the file has been replaced in any case.
  ///
  /// A folder may be writable and not readable, and then cannot be opened; some file systems do not
  /// synchronize folders.
  private static func synchronize(_ folder: FilePath) throws(SystemError) {
    guard let descriptor = try? FileDescriptor(directory: folder) else { return }
    do throws(SystemError) {
      try descriptor.synchronize()
    } catch .unsupported {}
  }
}
