import ArgumentParser

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

  @Option(
    help: ArgumentHelp(
      "A pattern, in .gitignore syntax, of files and folders to pass over; may be given again.",
      valueName: "pattern"
    )
  )
  var exclude: [String] = []

  @Flag(help: "Pass over excluded files even if they are named on the command line.")
  var forceExclude = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "The number of files read at once; by default one a core."
  )
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    guard paths.contains("-"), paths.count > 1 else { return }
    throw ValidationError("'-' reads standard input and goes with no other path")
  }

  /// Whether standard input is read instead of files.
  var readsStandardInput: Bool { paths == ["-"] }

  /// The files to read, and the paths that could not be searched.
  func files() throws(FileError) -> FileSearch.Result {
    var search = FileSearch(workingDirectory: try WorkingDirectory())
    search.excludes += exclude
    search.forceExclude = forceExclude
    return search.files(at: paths.map { FilePath($0) })
  }
}
