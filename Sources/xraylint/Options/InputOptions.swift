import ArgumentParser
import Linting

/// Which files are read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; '-' is standard input.",
      discussion: "Folders are searched for .yaml, .yml, .json, .template and .sam files.",
      valueName: "path"
    ),
    completion: .file()
  )
  var paths: [String] = ["."]

  @Option(help: ArgumentHelp("The name under which standard input is reported.", valueName: "name"))
  var stdinFilename = "<stdin>"

  @Flag(help: "Pass over excluded files even if they are named on the command line.")
  var forceExclude = false

  @Option(
    help: ArgumentHelp(
      "Report only files that differ from a git revision, untracked ones included.",
      discussion: "Without a revision, that is HEAD.",
      valueName: "revision"
    )
  )
  var changed: String?

  @Flag(help: "List the templates that would be reported on, one a line, and do nothing else.")
  var showFiles = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "The number of files read at once; by default one a core."
  )
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The size in bytes beyond which a file is refused; 1 GiB by default, at most 2 GiB.",
      valueName: "bytes"
    )
  )
  var maxFileSize: Int?

  /// The arguments with `HEAD` behind a `--changed` that no revision follows.
  ///
  /// The argument parser can have optional values, too (`defaultAsFlag`), but drops the one of
  /// `--changed=REVISION` where another option follows.
  static func completing(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.indices.map { index in
      guard index < end, arguments[index] == "--changed" else { return arguments[index] }
      let next = index + 1 < arguments.endIndex ? arguments[index + 1] : "-"
      return next.hasPrefix("-") ? "--changed=HEAD" : arguments[index]
    }
  }

  func validate() throws {
    if let maxFileSize, !(1..<Int(Int32.max)).contains(maxFileSize) {
      throw ValidationError("--max-file-size takes a number from 1 to \(Int32.max - 1)")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    guard paths.contains("-") else { return }
    if paths.count > 1 {
      throw ValidationError("'-' reads standard input and goes with no other path")
    }
    if changed != nil {
      throw ValidationError("--changed asks git about files; standard input is none")
    }
  }

  /// Whether standard input is read instead of files.
  var readsStandardInput: Bool { paths == ["-"] }

  /// What reads the files.
  private var reader: FileReader {
    maxFileSize.map { FileReader(sizeLimit: $0) } ?? FileReader()
  }

  /// The files to read with the settings that count for them.
  ///
  /// - Throws: ``ConfigurationProblems``, `GitRepository.Failure` or `FileError`.
  func inputs(
    _ configuration: ConfigurationOptions,
    _ others: [any SettingArguments] = []
  ) throws -> Inputs {
    var inputs = try located(configuration, others)
    inputs.reader = reader
    return inputs
  }

  private func located(
    _ configuration: ConfigurationOptions,
    _ others: [any SettingArguments]
  ) throws -> Inputs {
    let workingDirectory: WorkingDirectory
    do throws(FileError) {
      workingDirectory = try WorkingDirectory()
    } catch {
      // The folder has been removed: whatever is asked for, a report can say so.
      let nowhere = WorkingDirectory.nowhere
      let finder = try configuration.finder(others, nowhere)
      let settings = TemplateSettings([finder.found[0]], [:], nowhere)
      return Inputs(
        errors: readsStandardInput ? [] : [error],
        standardInputName: readsStandardInput ? stdinFilename : nil,
        settings: settings
      )
    }
    var finder = try configuration.finder(others, workingDirectory)
    if readsStandardInput {
      let name = FilePath(stdinFilename)
      let index = finder.index(of: workingDirectory.absolute(name).parent)
      try ConfigurationProblems.check(finder.problems)
      let settings = TemplateSettings([finder.found[index]], [:], workingDirectory)
      return Inputs(standardInputName: stdinFilename, settings: settings)
    }
    var search = FileSearch(workingDirectory: workingDirectory, settings: finder)
    search.forceExclude = forceExclude
    let paths = paths.map { FilePath($0) }
    let result = search.files(at: paths)
    try ConfigurationProblems.check(result.configurationProblems)
    var inputs = Inputs(result, jobs: jobs ?? Environment.processorCount)
    inputs.code = CodeFolderReader(workingDirectory, given: result.given)
    if let changed {
      let changes = try GitChanges(since: changed, below: paths, workingDirectory)
      inputs.reported = Set(result.files.filter(changes.contains))
    }
    return inputs
  }
}
