/// The ignore files of a git repository on the way from its root to a folder.
///
/// Neither the user's own file (`core.excludesFile`) nor the index is read, so that the result is
/// the same on every machine. As in git, an ignore file that is a symbolic link is passed over.
///
/// <https://git-scm.com/docs/gitignore>
struct GitRules: Sendable {
  private(set) var rules = IgnoreRules()
  private var errors: [FileError] = []

  /// Adds the rules of the folders above an absolute path, from the root of the repository on.
  ///
  /// Outside a repository there are none.
  mutating func enter(parentsOf path: FilePath) {
    var folders: [FilePath] = []
    var folder = path
    while folder.parent != folder {
      folder = folder.parent
      folders.append(folder)
      if Self.isRepository(folder) { break }
    }
    guard let root = folders.last, Self.isRepository(root) else { return }
    for folder in folders.reversed() {
      enter(folder, isRepository: folder == root, hasIgnoreFile: true)
    }
  }

  /// Adds the rules of a folder below those that were entered before.
  mutating func enter(_ folder: FilePath, isRepository: Bool, hasIgnoreFile: Bool) {
    if isRepository {
      // A repository within another is none of the outer one's business.
      rules = IgnoreRules()
      append(GitDirectory(of: folder).path.appending("info/exclude"), for: folder)
    }
    if hasIgnoreFile {
      append(folder.appending(".gitignore"), for: folder)
    }
  }

  /// Hands over the ignore files that could not be read.
  mutating func takeErrors() -> [FileError] {
    defer { errors = [] }
    return errors
  }

  private static func isRepository(_ folder: FilePath) -> Bool {
    (try? FileSystem.identity(of: folder.appending(".git"))) != nil
  }

  private mutating func append(_ file: FilePath, for folder: FilePath) {
    let reader = FileReader(sizeLimit: 1 << 24, followsLinks: false)
    do throws(FileError) {
      rules.append(GitIgnore(try reader.contents(of: file).bytes), for: folder)
    } catch {
      switch error.problem {
      case .system(.noSuchFile), .system(.notDirectory), .system(.tooManyLinks), .notRegular: break
      default: errors.append(error)
      }
    }
  }
}
