import Linting
import Reporting

/// A baseline that a run writes of what it finds.
struct NewBaseline: Sendable {
  private let file: BaselineFile

  /// Prepares the file; throws if it could not be written.
  init(_ path: String) throws(FileError) {
    file = try BaselineFile(FilePath(path))
    try ReportFile.check(file.path)
  }

  /// Writes what is found, and hides it; writes nothing if a file could not be judged.
  func hiding(_ results: [FileResult]) throws(FileError) -> [FileResult] {
    let problems = results.count { $0.problem != nil }
    guard problems == 0 else {
      let subject = problems == 1 ? "a file" : "\(problems) files"
      let line = "error: \(file.path) is not written, as \(subject) could not be judged\n"
      try StandardStream.error.write(line)
      return results
    }
    let baseline = Baseline(results, path: file.relativePath)
    try file.write(baseline)
    return BaselineReview(
      results,
      baseline,
      rules: { _ in [] },
      path: file.relativePath,
      isGone: { _ in false }
    ).results
  }
}
