internal import Linting

/// The results of all files of one run: what every format renders.
public struct Run: Sendable {
  /// The results in the order of their paths, byte by byte.
  public internal(set) var files: [FileResult]
  /// The exit status of the process that ends with this report.
  public var exitStatus: Int
  /// Whether what was fixed is only shown, and the files are as they were.
  public var isPreview = false
  /// What is left out, where the report has been limited.
  public internal(set) var omission: Omission?
  /// The counts before anything was left out.
  var counted: Totals?

  /// Collects results, in whatever order they came.
  public init(_ files: [FileResult], exitStatus: Int = 0) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.exitStatus = exitStatus
  }

  /// All diagnostics in the order of path, line and column.
  public var diagnostics: some Sequence<Diagnostic> {
    files.lazy.flatMap(\.diagnostics)
  }

  /// All diagnostics in the same order, each with what identifies it over many runs.
  var identified: some Sequence<(Diagnostic, Fingerprint)> {
    files.lazy.flatMap { zip($0.diagnostics, Fingerprint.fingerprints(of: $0.diagnostics)) }
  }

  /// What was fixed, or would be, in the order of path, line and column.
  public var fixed: some Sequence<Diagnostic> {
    files.lazy.flatMap(\.fixed)
  }

  /// All findings that are not reported, in the order of path, line and column.
  public var suppressed: some Sequence<SuppressedDiagnostic> {
    files.lazy.flatMap(\.suppressed)
  }

  /// The files that could not be judged or written, in the order of their paths.
  public var problems: [FileProblem] {
    files.compactMap(\.problem)
  }

  /// The counts over all files, what is left out included.
  public var totals: Totals {
    counted ?? Totals(files)
  }
}
