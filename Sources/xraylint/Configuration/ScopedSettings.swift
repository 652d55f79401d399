import Linting
import Rules

/// Settings, with the folder that their patterns are relative to.
struct ScopedSettings: Sendable {
  let configuration: Configuration
  let settings: Settings
  /// The files and folders to pass over.
  let excludes: IgnoreRules
  /// A linter of paths on which no rule is ignored.
  private let linter: Linter
  private let pathIgnores: [(paths: IgnoreRules, rules: Set<String>)]

  /// - Parameters:
  ///   - folder: Where patterns of a configuration file start from.
  ///   - workingDirectory: Where patterns of the command line start from.
  init(
    _ configuration: Configuration,
    _ rules: RuleCatalogue,
    in folder: FilePath,
    _ workingDirectory: FilePath
  ) {
    func paths(_ patterns: [String], _ origin: Configuration.Origin) -> IgnoreRules {
      var rules = IgnoreRules()
      rules.append(
        GitIgnore(lines: patterns),
        for: origin == .commandLine ? workingDirectory : folder,
        concernsNamesElsewhere: true
      )
      return rules
    }
    let settings = Settings(configuration, rules)
    self.configuration = configuration
    self.settings = settings
    linter = settings.linter(running: AllRules.rules, today: Environment.today)
    excludes = settings.excludes.reduce(into: IgnoreRules()) {
      $0.append(paths($1.value.words, $1.origin))
    }
    pathIgnores = settings.pathIgnores.map { (paths([$0.pattern], $0.origin), $0.rules) }
  }

  /// A linter that does as the settings say for a file.
  ///
  /// - Parameter path: The absolute path of the file.
  func linter(for path: @autoclosure () -> FilePath) -> Linter {
    guard !pathIgnores.isEmpty else { return linter }
    let ignored = ignoredRules(at: path())
    guard !ignored.isEmpty else { return linter }
    return settings.linter(
      running: AllRules.rules,
      ignoring: ignored,
      today: linter.suppressions.today
    )
  }

  /// The rules that run on the file at an absolute path.
  func rules(for path: FilePath) -> Set<String> {
    settings.rules.subtracting(ignoredRules(at: path))
  }

  private func ignoredRules(at path: FilePath) -> Set<String> {
    pathIgnores.filter { $0.paths.ignoresFileOrFolderAbove(path) }
      .reduce(into: []) { $0.formUnion($1.rules) }
  }
}
