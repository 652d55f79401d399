/// The files that differ from a git revision.
struct GitChanges {
  private let paths: Set<FilePath>
  private let workingDirectory: WorkingDirectory

  /// Asks git about the repositories that hold some paths.
  ///
  /// Repositories inside of them, such as submodules, are not asked: run in those themselves.
  init(
    since revision: String,
    below paths: [FilePath],
    _ workingDirectory: WorkingDirectory
  ) throws(GitRepository.Failure) {
    var changes: Set<FilePath> = []
    var known: Set<GitRepository> = []
    var folders: Set<FilePath> = []
    for path in paths {
      let absolute = workingDirectory.absolute(path)
      // A path that is not there is reported by the search.
      guard let kind = try? FileSystem.identity(of: absolute).kind,
        let real = workingDirectory.resolvingParents(of: path)
      else { continue }
      let folder = kind == .directory ? absolute : real.parent
      guard folders.insert(folder).inserted else { continue }
      let repository = try GitRepository(containing: folder)
      guard known.insert(repository).inserted else { continue }
      changes.formUnion(try repository.changes(since: revision))
    }
    self.paths = changes
    self.workingDirectory = workingDirectory
  }

  /// Whether the file at a path, or the one that a link there leads to, has changed.
  func contains(_ path: FilePath) -> Bool {
    guard let located = workingDirectory.resolvingParents(of: path) else { return false }
    if paths.contains(located) { return true }
    return (try? FileSystem.realPath(of: located)).map(paths.contains) ?? false
  }
}
