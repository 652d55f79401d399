import ArgumentParser
import Linting

/// Where settings come from, and those that every command has.
struct ConfigurationOptions: SettingArguments {
  @Option(
    help: ArgumentHelp(
      "Read this configuration file, and no .xraylint.yaml.",
      discussion: "Its patterns are relative to the working directory.",
      valueName: "file"
    ),
    completion: .file()
  )
  var config: String?

  @Flag(help: "Read no configuration file.")
  var isolated = false

  @Option(help: .setting(.exclude)) var exclude: [String] = []
  @Option(help: .setting(.trustedRoles)) var trustedRoles: [String] = []

  var arguments: [SettingName: [String]] {
    [.exclude: exclude, .trustedRoles: trustedRoles]
  }

  func validate() throws {
    try validateSettings()
    guard config != nil, isolated else { return }
    throw ValidationError("--config and --isolated exclude each other")
  }

  /// The settings for what belongs to no file.
  func settings(ofWorkingDirectoryWith others: [any SettingArguments]) throws -> Settings {
    let workingDirectory = try WorkingDirectory()
    var finder = try finder(others, workingDirectory)
    let index = finder.index(of: workingDirectory.path)
    try ConfigurationProblems.check(finder.problems)
    return finder.found[index].settings
  }

  /// Finds settings for a command that has further flags.
  func finder(
    _ others: [any SettingArguments],
    _ workingDirectory: WorkingDirectory
  ) throws(ConfigurationProblem) -> SettingsFinder {
    SettingsFinder(
      isolated ? .isolated : config.map { .file(FilePath($0)) } ?? .closest,
      try CommandLineSettings([self] + others),
      ConfigurationLoader(workingDirectory: workingDirectory, vocabulary: .standard)
    )
  }
}
