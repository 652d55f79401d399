/// The search of folders for files that may be templates.
struct FileWalk {
  private struct Folder {
    /// The absolute path, without symbolic links.
    let path: FilePath
    /// The path to show; empty for the working directory.
    let displayed: FilePath
    /// The rules of git for the folder itself; nil if they have not been looked for yet.
    var rules: GitRules?
  }

  private let excludes: IgnoreRules
  private let usesGitIgnore: Bool
  var candidates = FileCandidates()
  var errors: Set<FileError> = []

  init(excludes: IgnoreRules, usesGitIgnore: Bool) {
    self.excludes = excludes
    self.usesGitIgnore = usesGitIgnore
  }

  /// Searches the folder at an absolute path without symbolic links.
  mutating func search(_ path: FilePath, displayed: FilePath) {
    var pending = [Folder(path: path, displayed: displayed)]
    while let folder = pending.popLast() {
      do throws(SystemError) {
        let listing = try FolderListing(of: folder.path)
        let rules = rules(for: folder, listing)
        insertFiles(of: listing, in: folder, rules)
        for name in listing.folders {
          let path = folder.path.appending(name)
          if ignores(path, isDirectory: true, rules) { continue }
          let displayed = folder.displayed.appending(name)
          pending.append(Folder(path: path, displayed: displayed, rules: rules))
        }
      } catch {
        let shown = folder.displayed.bytes.isEmpty ? "." : folder.displayed
        errors.insert(FileError(shown, .list, .system(error)))
      }
    }
  }

  /// Whether a rule leaves out an absolute path or a folder above it.
  mutating func excludes(_ path: FilePath, isDirectory: Bool) -> Bool {
    var rules = GitRules()
    if usesGitIgnore {
      rules.enter(parentsOf: path)
      errors.formUnion(rules.takeErrors())
    }
    var folder = FilePath("/")
    for name in path.components {
      folder = folder.appending(name)
      if ignores(folder, isDirectory: isDirectory || folder != path, rules) { return true }
    }
    return false
  }

  private func ignores(_ path: FilePath, isDirectory: Bool, _ rules: GitRules) -> Bool {
    excludes.ignores(path, isDirectory: isDirectory)
      || rules.rules.ignores(path, isDirectory: isDirectory)
  }

  private mutating func rules(for folder: Folder, _ listing: FolderListing) -> GitRules {
    var rules = folder.rules ?? GitRules()
    guard usesGitIgnore else { return rules }
    if folder.rules == nil, !listing.isRepository {
      rules.enter(parentsOf: folder.path)
    }
    rules.enter(
      folder.path,
      isRepository: listing.isRepository,
      hasIgnoreFile: listing.hasIgnoreFile
    )
    errors.formUnion(rules.takeErrors())
    return rules
  }

  private mutating func insertFiles(
    of listing: FolderListing,
    in folder: Folder,
    _ rules: GitRules
  ) {
    for name in listing.files {
      let path = folder.path.appending(name)
      if ignores(path, isDirectory: false, rules) { continue }
      candidates.insert(folder.displayed.appending(name), real: path, isLink: false)
    }
    for name in listing.links {
      let path = folder.path.appending(name)
      // A link that has led nowhere since is not worth an error.
      guard !ignores(path, isDirectory: false, rules),
        let real = try? FileSystem.realPath(of: path)
      else { continue }
      candidates.insert(folder.displayed.appending(name), real: real, isLink: true)
    }
  }
}
