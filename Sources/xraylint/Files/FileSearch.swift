import Linting

/// Finds the files that may be templates.
///
/// Folders are searched to any depth for files with a suitable ending. What git ignores and what
/// the excludes name is left out; symbolic links to folders are not followed, nor are those to files
/// that lead out of all given folders. A file or folder that is named itself is taken whatever its
/// name and the rules say, unless `forceExclude` is set.
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

  /// A file or folder that is named itself.
  private struct Place {
    let path: FilePath
    let kind: FileKind
    /// The absolute path without symbolic links.
    let real: FilePath
    /// The absolute path; only the file itself may be a symbolic link.
    let located: FilePath

    /// The folder that is given by it.
    var folder: FilePath { kind == .directory ? real : located.parent }
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
    var places: [Place] = []
    var errors: Set<FileError> = []
    for path in paths {
      do throws(FileError) {
        places.append(try place(of: path))
      } catch {
        errors.insert(error)
      }
    }
    let roots = places.filter { $0.kind == .directory }.map(\.real)
    var walk = FileWalk(settings, usesGitIgnore: usesGitIgnore, roots: roots)
    walk.errors = errors
    for place in places { visit(place, in: &walk) }
    return Result(
      files: walk.candidates.paths,
      errors: displayed(walk.errors),
      given: Set(places.map(\.folder)),
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

  private func place(of path: FilePath) throws(FileError) -> Place {
    guard !path.bytes.isEmpty else { throw FileError(path, .find, .system(.noSuchFile)) }
    let absolute = workingDirectory.absolute(path)
    return try FileError.naming(path, .find) { () throws(SystemError) in
      let kind = try FileSystem.identity(of: absolute).kind
      let real = try FileSystem.realPath(of: absolute)
      let located = workingDirectory.resolvingParents(of: path) ?? real
      return Place(path: path, kind: kind, real: real, located: located)
    }
  }

  private func visit(_ place: Place, in walk: inout FileWalk) {
    let displayed = workingDirectory.displayed(place.path)
    if forceExclude, walk.excludes(place.located, isDirectory: place.kind == .directory) { return }
    switch place.kind {
    case .directory: walk.search(place.real, displayed: displayed)
    case .regular:
      _ = walk.findSettings(in: place.located.parent, displayed: displayed.parent)
      walk.candidates.insert(displayed, real: place.real, isLink: place.located != place.real)
    default: walk.errors.insert(FileError(displayed, .read, .notRegular(place.kind)))
    }
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
