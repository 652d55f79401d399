/// The files of a run, and the settings that count for each.
struct Inputs: Sendable {
  /// The files by path; none where standard input is read.
  let files: [FilePath]
  /// The files and folders that could not be searched.
  let errors: [FileError]
  /// The name under which standard input is reported, where it is read.
  let standardInputName: String?
  /// The settings by the paths that are shown.
  var settings: TemplateSettings
  /// The number of files that are read at once.
  let jobs: Int
  /// What reads the files.
  var reader = FileReader()
  /// The files that are reported on; nil for all. The others are read only for what connects them.
  var reported: Set<FilePath>?
  /// Looks into the folders that templates name; nil where there are none that may be looked into.
  var code: CodeFolderReader?

  init(_ found: FileSearch.Result, jobs: Int) {
    files = found.files
    errors = found.errors
    standardInputName = nil
    settings = found.settings
    self.jobs = jobs
  }

  init(errors: [FileError] = [], standardInputName: String?, settings: TemplateSettings) {
    files = []
    self.errors = errors
    self.standardInputName = standardInputName
    self.settings = settings
    jobs = 1
  }

  /// Whether a file is reported on.
  func reports(on path: FilePath) -> Bool { reported?.contains(path) ?? true }
}
