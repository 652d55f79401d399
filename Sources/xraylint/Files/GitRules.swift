/// The ignore files of a git repository on the way from its root to a folder.
///
/// Besides `.gitignore` there is `.ignore`, which other search tools read as well: it has the same
/// syntax, counts outside repositories too, and counts more than what git says.
///
/// Neither the user's own file (`core.excludesFile`) nor the index is read, so that the result is
/// the same on every machine. As in git, an ignore file that is a symbolic link is passed over.
///
/// <https://git-scm.com/docs/gitignore>
struct GitRules: Sendable {
  static let ignoreFiles = [".gitignore", ".ignore"]

  private var git = IgnoreRules()
  private var others = IgnoreRules()
  private var errors: [FileError] = []

  /// Adds the rules of the folders above an absolute path, from the root of the repository on.
  ///
  /// Outside a repository only the files `.ignore` count.
  mutating func enter(parentsOf path: FilePath) {
    var folders: [FilePath] = []
    var folder = path
    while folder.parent != folder {
      folder = folder.parent
      folders.append(folder)
      if Self.isRepository(folder) { break }
    }
    let root = folders.last.flatMap { Self.isRepository($0) ? $0 : nil }
    for folder in folders.reversed() {
      if root != nil {
        enter(folder, isRepository: folder == root, hasIgnoreFile: true)
      } else {
        append(folder.appending(".ignore"), for: folder, to: \.others)
      }
    }
  }

  /// Adds the rules of a folder below those that were entered before.
  mutating func enter(_ folder: FilePath, isRepository: Bool, hasIgnoreFile: Bool) {
    if isRepository {
      // A repository within another is none of the outer one's business.
      git = IgnoreRules()
      others = IgnoreRules()
      append(GitDirectory(of: folder).path.appending("info/exclude"), for: folder, to: \.git)
    }
    if hasIgnoreFile {
      append(folder.appending(".gitignore"), for: folder, to: \.git)
      append(folder.appending(".ignore"), for: folder, to: \.others)
    }
  }

  /// Whether the absolute `path` is ignored, if none of the folders above it is.
  func ignores(_ path: FilePath, isDirectory: Bool) -> Bool {
    let decision =
      others.decision(on: path, isDirectory: isDirectory)
      ?? git.decision(on: path, isDirectory: isDirectory)
    return decision == .ignored
  }

  /// Hands over the ignore files that could not be read.
  mutating func takeErrors() -> [FileError] {
    defer { errors = [] }
    return errors
  }

  static func isRepository(_ folder: FilePath) -> Bool {
    (try? FileSystem.identity(of: folder.appending(".git"))) != nil
  }

  private mutating func append(
    _ file: FilePath,
    for folder: FilePath,
    to rules: WritableKeyPath<GitRules, IgnoreRules>
  ) {
    let reader = FileReader(sizeLimit: 1 << 24, followsLinks: false)
    do throws(FileError) {
      self[keyPath: rules].append(GitIgnore(try reader.contents(of: file).bytes), for: folder)
    } catch {
      switch error.problem {
      case .system(.noSuchFile), .system(.notDirectory), .system(.tooManyLinks), .notRegular: break
      default: errors.append(error)
      }
    }
  }
}
