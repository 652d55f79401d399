import Linting

/// Files that the program makes anew, such as reports: whole or not at all.
///
/// The bytes are written to a temporary file in the same folder, which is then renamed. What is no
/// regular file, such as a pipe or a device, is written to as it is.
struct ReportFile {
  /// A regular file that is to be replaced or created.
  private struct Place {
    /// The path without links.
    let path: FilePath
    /// The file that is there.
    let existing: FileIdentity?
  }

  let path: FilePath
  /// Makes the bytes, when there is a place for them.
  let content: () -> [UInt8]

  /// Throws if a file could not be written now, or must not be because it is a template.
  static func check(_ path: FilePath) throws(FileError) {
    if isTemplate(path) { throw FileError(path, .write, .template) }
    try FileError.naming(path, .write) { () throws(SystemError) in
      guard let place = try place(of: path) else {
        // Opening a pipe would wait for its reader; that is tried when there is something to write.
        return try FileSystem.checkWritable(path)
      }
      _ = try TemporaryFile(in: place.path.parent)
    }
  }

  private static func isTemplate(_ path: FilePath) -> Bool {
    guard let input = try? Input(path) else { return false }
    return (try? Linter(rules: []).report(on: input.source)) != nil
  }

  /// Writes all files, or none if one of them cannot be written: each is complete beside its place
  /// before the first one takes it.
  static func write(_ files: ArraySlice<ReportFile>) throws(FileError) {
    guard let file = files.first else { return }
    let found = try FileError.naming(file.path, .write) { () throws(SystemError) -> Place? in
      try place(of: file.path)
    }
    guard let place = found else {
      try write(files.dropFirst())
      return try FileError.naming(file.path, .write) { () throws(SystemError) in
        try FileDescriptor(writing: file.path).append(file.content())
      }
    }
    var temporary = try FileError.naming(file.path, .write) { () throws(SystemError) in
      try file.temporary(for: place)
    }
    try write(files.dropFirst())
    do throws(SystemError) {
      try temporary.replace(place.path)
    } catch {
      throw FileError(file.path, .write, .system(error))
    }
  }

  private func temporary(for place: Place) throws(SystemError) -> TemporaryFile {
    let mode: UInt32 = place.existing == nil ? 0o666 : 0o600
    let temporary = try TemporaryFile(in: place.path.parent, mode: mode)
    try temporary.fill(content(), like: place.existing)
    return temporary
  }

  /// Where the file is to be, links followed; nil if there is something else than a regular file.
  private static func place(of path: FilePath) throws(SystemError) -> Place? {
    do throws(SystemError) {
      let identity = try FileSystem.identity(of: path)
      switch identity.kind {
      case .regular:
        try FileSystem.checkWritable(path)
        return Place(path: try FileSystem.realPath(of: path), existing: identity)
      case .directory: throw .isDirectory
      default: return nil
      }
    } catch .noSuchFile {
      let folder = try FileSystem.realPath(of: path.parent)
      return Place(path: folder.appending(path.name), existing: nil)
    }
  }
}
