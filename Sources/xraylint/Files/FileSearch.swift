import Linting

/// Finds the files that may be templates.
///
/// Folders are searched to any depth for files with a suitable ending. What git ignores and what
/// the excludes name is left out; symbolic links to folders are not followed. A file or folder that
/// is named itself is taken whatever its name and the rules say, unless `forceExclude` is set.
struct FileSearch: Sendable {
  private static let endings = [".yaml", ".yml", ".json", ".template", ".sam"].map {
    Array($0.utf8)
  }

  /// What a search has found.
  struct Result: Sendable {
    /// The files by path, each once even if several paths or symbolic links lead to it.
    var files: [FilePath] = []
    /// The files and folders that could not be searched.
    var errors: [FileError] = []
    /// The folders that were given, and those of files that were: absolute, without symbolic links.
    var given: Set<FilePath> = []
    /// The settings that count for each file.
    let settings: TemplateSettings
    /// All that is wrong with the configuration.
    let configurationProblems: [ConfigurationProblem]
  }

  /// Where paths start from.
  var workingDirectory: WorkingDirectory
  /// Finds the settings, among them what is left out.
  var settings: SettingsFinder
  /// Whether the ignore files of git count.
  var usesGitIgnore = true
  /// Whether the rules count for the paths that are named themselves, too.
  var forceExclude = false

  /// Searches the files and folders that `paths` name.
  func files(at paths: [FilePath]) -> Result {
    var walk = FileWalk(settings, usesGitIgnore: usesGitIgnore)
    var given: Set<FilePath> = []
    for path in paths {
      do throws(FileError) {
        given.insert(try visit(path, in: &walk))
      } catch {
        walk.errors.insert(error)
      }
    }
    return Result(
      files: walk.candidates.paths,
      errors: displayed(walk.errors),
      given: given,
      settings: walk.templateSettings(workingDirectory),
      configurationProblems: walk.configurationProblems
    )
  }

  /// Whether the ending of a name is that of a template, in whatever case.
  static func hasTemplateEnding(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    endings.contains { ending in
      name.count > ending.count
        && zip(name.suffix(ending.count), ending).allSatisfy { byte, small in
          byte == small || (byte | 0x20 == small && byte != small)
        }
    }
  }

  /// Searches what a path names, and returns the folder that it gives.
  private func visit(_ path: FilePath, in walk: inout FileWalk) throws(FileError) -> FilePath {
    guard !path.bytes.isEmpty else { throw FileError(path, .find, .system(.noSuchFile)) }
    let displayed = workingDirectory.displayed(path)
    let absolute = workingDirectory.absolute(path)
    let (kind, real) = try FileError.naming(path, .find) { () throws(SystemError) in
      (try FileSystem.identity(of: absolute).kind, try FileSystem.realPath(of: absolute))
    }
    let located = workingDirectory.resolvingParents(of: path) ?? real
    let folder = kind == .directory ? real : located.parent
    if forceExclude, walk.excludes(located, isDirectory: kind == .directory) { return folder }
    switch kind {
    case .directory: walk.search(real, displayed: displayed)
    case .regular:
      _ = walk.findSettings(in: located.parent, displayed: displayed.parent)
      walk.candidates.insert(displayed, real: real, isLink: located != real)
    default: throw FileError(displayed, .read, .notRegular(kind))
    }
    return folder
  }

  /// The errors by path, with the path that the user knows.
  private func displayed(_ errors: Set<FileError>) -> [FileError] {
    errors.map { error in
      guard error.path.isAbsolute else { return error }
      return FileError(workingDirectory.displayed(error.path), error.operation, error.problem)
    }
    .sorted { $0.path < $1.path }
  }
}
