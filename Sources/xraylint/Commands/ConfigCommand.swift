import ArgumentParser
import Linting
import Reporting

/// `xraylint config`: prints the settings that count, and where each comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings that count for a file or folder, and where each comes from.",
    discussion: """
      What is printed is itself a configuration file. The flags are those of 'check' and 'fix'.
      """
  )

  /// The formats of the settings.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The file or folder that the settings count for.", completion: .file())
  var path = "."

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var colour: ColourOptions

  @Option(help: "How the settings are shown: text or json.")
  var outputFormat = Format.text

  @Flag(help: "Print the JSON schema of configuration files instead, for editors.")
  var schema = false

  func run() throws {
    let catalogue = SettingVocabulary.standard.rules
    if schema { return try StandardStream.output.write(ConfigurationSchema(catalogue).json) }
    let workingDirectory = try WorkingDirectory()
    let location = try FileError.naming(FilePath(path), .find) { () throws(SystemError) in
      let absolute = workingDirectory.absolute(FilePath(path))
      let isFolder = try FileSystem.identity(of: absolute).kind == .directory
      let folder = try FileSystem.realPath(of: isFolder ? absolute : absolute.parent)
      return isFolder ? folder : folder.appending(FilePath(path).name)
    }
    let isFolder = (try? FileSystem.identity(of: location).kind) == .directory
    var finder = try configuration.finder([rules, fixes, outcome], workingDirectory)
    let index = finder.index(of: isFolder ? location : location.parent)
    try ConfigurationProblems.check(finder.problems)
    let settings = finder.found[index]
    // For a folder, what runs on all files in it: on one of a name that is in no pattern.
    let running = settings.rules(for: isFolder ? location.appending("\0") : location)
    let report = ConfigurationReport(
      on: path,
      settings.configuration,
      running: catalogue.ids.filter(running.contains)
    )
    switch outputFormat {
    case .text: try StandardStream.output.write(report.text(colour: colour.isColoured(.output)))
    case .json: try StandardStream.output.write(report.json)
    }
  }
}
