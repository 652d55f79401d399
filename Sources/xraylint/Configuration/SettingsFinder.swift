import Linting

/// Finds the configuration that counts in a folder: that of the closest folder upwards, and never
/// beyond the root of a repository.
struct SettingsFinder: Sendable {
  /// Where configuration comes from.
  enum Source: Hashable, Sendable {
    /// The file closest to each template.
    case closest
    /// One file for all templates; its patterns are relative to the working directory.
    case file(FilePath)
    /// The command line only.
    case isolated
  }

  private let loader: ConfigurationLoader
  private let commandLine: CommandLineSettings
  private let searches: Bool
  private var indices: [FilePath: Int] = [:]
  /// The settings that have been found; the first are those of folders without a configuration.
  private(set) var found: [ScopedSettings] = []
  /// All that is wrong with the files that have been read.
  private(set) var problems: [ConfigurationProblem] = []

  init(_ source: Source, _ commandLine: CommandLineSettings, _ loader: ConfigurationLoader) {
    self.loader = loader
    self.commandLine = commandLine
    searches = source == .closest
    switch source {
    case .closest, .isolated: append(Configuration(), in: loader.workingDirectory.path)
    case .file(let path): load(path, for: loader.workingDirectory.path)
    }
  }

  /// The position of the settings that count in a folder, which is absolute and without links.
  mutating func index(of folder: FilePath) -> Int {
    guard searches else { return 0 }
    if let known = indices[folder] { return known }
    let names = ConfigurationLoader.names.filter {
      (try? FileSystem.identity(of: folder.appending($0), followingLinks: false)) != nil
    }
    let isTop = folder.parent == folder || GitRules.isRepository(folder)
    let index = names.isEmpty ? isTop ? 0 : index(of: folder.parent) : load(names, in: folder)
    indices[folder] = index
    return index
  }

  /// The position of the settings that count in a folder whose entries are known.
  ///
  /// - Parameter parent: The position for the folder above; nil if it has not been looked for yet.
  mutating func index(of folder: FilePath, _ listing: FolderListing, below parent: Int?) -> Int {
    guard searches else { return 0 }
    guard let parent else { return index(of: folder) }
    guard !listing.configurations.isEmpty else { return listing.isRepository ? 0 : parent }
    return index(of: folder)
  }

  private mutating func load(_ names: [String], in folder: FilePath) -> Int {
    let path = folder.appending(names[0])
    if names.count > 1 {
      let shown = loader.workingDirectory.displayed(path).description
      problems.append(ConfigurationProblem(.secondFile(names[1]), in: shown))
    }
    return load(path, for: folder)
  }

  @discardableResult
  private mutating func load(_ path: FilePath, for folder: FilePath) -> Int {
    let (configuration, problems) = loader.configuration(at: path)
    self.problems += problems
    return append(configuration, in: folder)
  }

  @discardableResult
  private mutating func append(_ configuration: Configuration, in folder: FilePath) -> Int {
    var configuration = configuration
    let rules = loader.vocabulary.rules
    configuration.apply(commandLine, rules)
    found.append(ScopedSettings(configuration, rules, in: folder, loader.workingDirectory.path))
    return found.count - 1
  }
}
