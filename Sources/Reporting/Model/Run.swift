/// The results of all files of one run, as `check` and `fix` report them.
public struct Run: Sendable {
  /// The results in the order of their paths, byte by byte.
  public let files: [FileResult]

  /// Collects results, in whatever order they came.
  public init(_ files: [FileResult]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// All diagnostics in the order of path, line and column.
  public var diagnostics: some Sequence<Diagnostic> {
    files.lazy.flatMap(\.diagnostics)
  }

  /// The files that could not be judged or written, in the order of their paths.
  public var problems: [FileProblem] {
    files.compactMap(\.problem)
  }

  /// The counts over all files.
  public var totals: Totals {
    Totals(files)
  }
}
