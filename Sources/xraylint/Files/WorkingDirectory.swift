/// The folder that relative paths start from, and that paths are shown relative to.
struct WorkingDirectory: Sendable {
  /// The absolute path, without symbolic links.
  let path: FilePath

  /// The folder at `path`; by default that of the process.
  init(_ path: FilePath = ".") throws(FileError) {
    self.path = try FileError.naming(path, .find) { () throws(SystemError) in
      try FileSystem.realPath(of: path)
    }
  }

  /// What stands for a folder that is gone.
  static let nowhere = WorkingDirectory(absolute: "/")

  private init(absolute path: FilePath) {
    self.path = path
  }

  /// The path as an absolute one; symbolic links and `..` are kept.
  func absolute(_ path: FilePath) -> FilePath {
    path.isAbsolute ? path : self.path.appending(path.bytes)
  }

  /// The path to show: relative, without `.`, if it lies here, else as it was typed.
  ///
  /// It is empty for the folder itself.
  func displayed(_ path: FilePath) -> FilePath {
    let components = path.components
    let goesUp = components.contains { $0.elementsEqual("..".utf8) }
    guard path.isAbsolute || goesUp else {
      return FilePath(components.joined(separator: [FilePath.slash]))
    }
    guard let real = resolvingParents(of: path) else { return path }
    if real == self.path { return "" }
    return real.offset(below: self.path).map { FilePath(real.bytes[$0...]) } ?? path
  }

  /// The absolute path in which only the last component may be a symbolic link; nil if there is
  /// no such folder.
  func resolvingParents(of path: FilePath) -> FilePath? {
    let components = path.components
    let whole = absolute(path)
    guard let name = components.last, !name.elementsEqual("..".utf8) else {
      return try? FileSystem.realPath(of: whole)
    }
    let parents = FilePath(components.dropLast().joined(separator: [FilePath.slash]))
    let folder = path.isAbsolute ? FilePath("/").appending(parents.bytes) : absolute(parents)
    return try? FileSystem.realPath(of: folder).appending(name)
  }
}
