import Linting

/// The search of folders for files that may be templates.
struct FileWalk {
  private struct Folder {
    /// The absolute path, without symbolic links.
    let path: FilePath
    /// The path to show; empty for the working directory.
    let displayed: FilePath
    /// The rules of git for the folder itself; nil if they have not been looked for yet.
    var rules: GitRules?
    /// The position of the settings for the folder above; nil if it has not been looked for yet.
    var settings: Int?
  }

  private let usesGitIgnore: Bool
  /// The folders that are searched, as absolute paths without symbolic links.
  private let roots: [FilePath]
  private var finder: SettingsFinder
  /// The positions of the settings by the shown paths of folders, where they are not the first.
  private var settings: [FilePath: Int] = [:]
  var candidates = FileCandidates()
  var errors: Set<FileError> = []

  init(_ finder: SettingsFinder, usesGitIgnore: Bool, roots: [FilePath]) {
    self.finder = finder
    self.usesGitIgnore = usesGitIgnore
    self.roots = roots
  }

  /// All that is wrong with the configuration.
  var configurationProblems: [ConfigurationProblem] { finder.problems }

  /// The settings for the files that have been found.
  func templateSettings(_ workingDirectory: WorkingDirectory) -> TemplateSettings {
    TemplateSettings(finder.found, settings, workingDirectory)
  }

  /// Looks up the settings that count for the files of a folder.
  mutating func findSettings(
    in folder: FilePath,
    _ listing: FolderListing? = nil,
    displayed: FilePath,
    below parent: Int? = nil
  ) -> Int {
    let index =
      listing.map { finder.index(of: folder, $0, below: parent) } ?? finder.index(of: folder)
    if index > 0 { settings[displayed] = index }
    return index
  }

  private func excludes(_ index: Int) -> IgnoreRules { finder.found[index].excludes }

  /// Searches the folder at an absolute path without symbolic links.
  mutating func search(_ path: FilePath, displayed: FilePath) {
    var pending = [Folder(path: path, displayed: displayed)]
    while let folder = pending.popLast() {
      do throws(SystemError) {
        let listing = try FolderListing(of: folder.path)
        let rules = rules(for: folder, listing)
        let settings = findSettings(
          in: folder.path,
          listing,
          displayed: folder.displayed.bytes.isEmpty ? "." : folder.displayed,
          below: folder.settings
        )
        let ignored = Ignored(excludes: excludes(settings), git: rules)
        insertFiles(of: listing, in: folder, ignored)
        for name in listing.folders {
          let path = folder.path.appending(name)
          if ignored.contains(path, isDirectory: true) { continue }
          let displayed = folder.displayed.appending(name)
          pending.append(
            Folder(path: path, displayed: displayed, rules: rules, settings: settings)
          )
        }
      } catch {
        let shown = folder.displayed.bytes.isEmpty ? "." : folder.displayed
        errors.insert(FileError(shown, .list, .system(error)))
      }
    }
  }

  /// Whether a rule leaves out an absolute path or a folder above it.
  mutating func excludes(_ path: FilePath, isDirectory: Bool) -> Bool {
    let settings = finder.index(of: isDirectory ? path : path.parent)
    var rules = GitRules()
    if usesGitIgnore {
      rules.enter(parentsOf: path)
      errors.formUnion(rules.takeErrors())
    }
    let ignored = Ignored(excludes: excludes(settings), git: rules)
    var folder = FilePath("/")
    for name in path.components {
      folder = folder.appending(name)
      if ignored.contains(folder, isDirectory: isDirectory || folder != path) { return true }
    }
    return false
  }

  /// What is left out below a folder.
  private struct Ignored {
    let excludes: IgnoreRules
    let git: GitRules

    func contains(_ path: FilePath, isDirectory: Bool) -> Bool {
      excludes.ignores(path, isDirectory: isDirectory)
        || git.ignores(path, isDirectory: isDirectory)
    }
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
    _ ignored: Ignored
  ) {
    for name in listing.files {
      let path = folder.path.appending(name)
      if ignored.contains(path, isDirectory: false) { continue }
      candidates.insert(folder.displayed.appending(name), real: path, isLink: false)
    }
    for name in listing.links {
      let path = folder.path.appending(name)
      // A link that has led nowhere since is not worth an error. One that leads out of the given
      // folders must not have others' files shown or written: whoever wrote it may be a stranger.
      guard !ignored.contains(path, isDirectory: false),
        let real = try? FileSystem.realPath(of: path),
        roots.contains(where: real.isWithin)
      else { continue }
      candidates.insert(folder.displayed.appending(name), real: real, isLink: true)
    }
  }
}
